/**
 * Volumes as requests ask for them, with what EC2 adds where they are silent.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html
 */
import { invalidCombination, invalidValue, missingParameter } from '../errors/parameters.js';

/** What a request says of a volume. */
export interface VolumeRequest {
  readonly Size?: number | undefined;
  readonly VolumeType?: string | undefined;
  readonly Iops?: number | undefined;
  readonly Throughput?: number | undefined;
  readonly Encrypted?: boolean | undefined;
  readonly SnapshotId?: string | undefined;
  readonly KmsKeyId?: string | undefined;
}

/** What a volume will be. */
export interface VolumePlan {
  /** GiB. */
  readonly size: number;
  readonly volumeType: string;
  readonly iops: number | null;
  /** MiB/s. */
  readonly throughput: number | null;
  readonly encrypted: boolean;
  readonly kmsKeyId: string | null;
  readonly snapshotId: string | null;
}

interface TypeRules {
  readonly size: readonly [min: number, max: number];
  /** Range of `Iops`, where a request may give it. */
  readonly iops?: readonly [min: number, max: number];
  readonly iopsRequired?: true;
  /** Range of `Throughput`, where a request may give it. */
  readonly throughput?: readonly [min: number, max: number];
  /** IOPS of a volume whose request gave none. */
  baseline?(size: number): number;
  readonly baselineThroughput?: number;
}

const types: Readonly<Record<string, TypeRules>> = {
  gp3: {
    size: [1, 65536],
    iops: [3000, 80000],
    throughput: [125, 2000],
    baseline: () => 3000,
    baselineThroughput: 125,
  },
  gp2: { size: [1, 16384], baseline: (size) => Math.max(100, Math.min(3 * size, 16000)) },
  io1: { size: [4, 16384], iops: [100, 64000], iopsRequired: true },
  io2: { size: [4, 65536], iops: [100, 256000], iopsRequired: true },
  st1: { size: [125, 16384] },
  sc1: { size: [125, 16384] },
  standard: { size: [1, 1024] },
};

/**
 * What the request's volume will be, unchecked: what policies are asked about.
 * `snapshotSize` is the size in GiB of the snapshot that it comes from.
 */
export function planVolume(request: VolumeRequest, snapshotSize: number | undefined): VolumePlan {
  const volumeType = request.VolumeType || 'gp2';
  const rules = Object.hasOwn(types, volumeType) ? types[volumeType] : undefined;
  const size = request.Size ?? snapshotSize ?? 0;
  return {
    size,
    volumeType,
    iops: request.Iops ?? rules?.baseline?.(size) ?? null,
    throughput: request.Throughput ?? rules?.baselineThroughput ?? null,
    encrypted: request.Encrypted ?? false,
    kmsKeyId: request.KmsKeyId ?? null,
    snapshotId: request.SnapshotId ?? null,
  };
}

/**
 * Checks what a request asks of a volume.
 * @throws ServiceError `InvalidParameterValue`, `InvalidParameterCombination` or `MissingParameter`
 */
export function checkVolume(request: VolumeRequest, snapshotSize: number | undefined): void {
  const { volumeType: type, size } = planVolume(request, snapshotSize);
  const rules = Object.hasOwn(types, type) ? types[type] : undefined;
  if (rules === undefined) {
    throw invalidValue(`Value (${type}) for parameter volumeType is invalid. Unknown volume type.`);
  }
  if (request.Size === undefined && snapshotSize === undefined) throw missingParameter('size/snapshot');
  if (snapshotSize !== undefined && size < snapshotSize) {
    throw invalidValue(`Volume of size ${size}GB is smaller than snapshot, expect size >= ${snapshotSize}GB`);
  }
  checkRange(size, rules.size, `Volume size for ${type}`);
  if (rules.iopsRequired && request.Iops === undefined) throw missingParameter('iops');
  checkOptional(request.Iops, rules.iops, { name: 'iops', type });
  checkOptional(request.Throughput, rules.throughput, { name: 'throughput', type });
  if (request.KmsKeyId && !request.Encrypted) {
    throw invalidCombination('The parameter KmsKeyId requires the parameter Encrypted to be set.');
  }
}

function checkRange(value: number, [min, max]: readonly [number, number], what: string): void {
  if (value < min || value > max) throw invalidValue(`${what} must be between ${min} and ${max}, ${value} given.`);
}

function checkOptional(
  value: number | undefined,
  range: readonly [number, number] | undefined,
  { name, type }: { name: string; type: string },
): void {
  if (value === undefined) return;
  if (range === undefined) throw invalidCombination(`The parameter ${name} is not supported for ${type} volumes.`);
  checkRange(value, range, `Volume ${name} for ${type}`);
}
