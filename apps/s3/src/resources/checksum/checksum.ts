/**
 * Checksums of objects and parts.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
 */
import { type ChecksumAlgorithm, newChecksum } from '@cloudgate/sigv4';
import type { PayloadInfo } from '@cloudgate/service-kit';
import type { ObjectRecord, StoredChecksum } from '@cloudgate/store';
import { invalidRequest } from '../../errors.js';
import { combineCrc, decodeCrc, encodeCrc, isCrc } from './crc.js';

/** The checksum members of an answer. */
export interface ChecksumMembers {
  readonly ChecksumType?: 'FULL_OBJECT' | 'COMPOSITE';
  readonly ChecksumCRC32?: string;
  readonly ChecksumCRC32C?: string;
  readonly ChecksumCRC64NVME?: string;
  readonly ChecksumSHA1?: string;
  readonly ChecksumSHA256?: string;
}

/** A checksum as the answers have it: in a member named after its algorithm. */
export function checksumMembers(checksum: StoredChecksum | undefined): ChecksumMembers {
  if (checksum === undefined) return {};
  return { [`Checksum${checksum.algorithm}`]: checksum.value, ChecksumType: checksum.type };
}

/** The same without its type, for the answers that do not tell it. */
export function bareChecksum(checksum: StoredChecksum | undefined): Omit<ChecksumMembers, 'ChecksumType'> {
  return checksum === undefined ? {} : { [`Checksum${checksum.algorithm}`]: checksum.value };
}

/** The algorithm of objects that came without a checksum: S3 computes one. */
export const defaultChecksum = 'CRC64NVME';

/** The checksum that a body came with and that the gate verified. */
export function sentChecksum(payload: PayloadInfo | undefined): StoredChecksum | undefined {
  const sent = payload?.checksum();
  return sent && { algorithm: sent.algorithm.toUpperCase(), value: sent.value, type: 'FULL_OBJECT' };
}

/** The members of a request that tell of its body's checksum before the body has come. */
export interface ChecksumInput {
  /** Sent along with a checksum behind the body. */
  readonly ChecksumAlgorithm?: string | undefined;
  readonly ChecksumCRC32?: string | undefined;
  readonly ChecksumCRC32C?: string | undefined;
  readonly ChecksumCRC64NVME?: string | undefined;
  readonly ChecksumSHA1?: string | undefined;
  readonly ChecksumSHA256?: string | undefined;
}

/** The algorithm of the checksum that a body is to come with. */
export function announcedAlgorithm(input: ChecksumInput): string | undefined {
  const members: Readonly<Record<string, unknown>> = { ...input };
  const inHeader = Object.keys(algorithms).find((algorithm) => members[`Checksum${algorithm}`] !== undefined);
  return inHeader ?? input.ChecksumAlgorithm;
}

/** The checksum of a part of an object that was uploaded in parts. */
export function partChecksum(object: ObjectRecord, partNumber: number): StoredChecksum | undefined {
  const value = object.segments.find((segment) => segment.partNumber === partNumber)?.checksum;
  return value === undefined || object.checksum === undefined ? undefined : { ...object.checksum, value };
}

/** Takes bytes in and gives their checksum in base64. */
export interface ChecksumDigest {
  update(chunk: Uint8Array): void;
  value(): string;
}

/** The algorithms that are computed here, by the names that S3 gives them. */
const algorithms: Readonly<Record<string, ChecksumAlgorithm>> = {
  CRC32: 'crc32',
  CRC32C: 'crc32c',
  CRC64NVME: 'crc64nvme',
  SHA1: 'sha1',
  SHA256: 'sha256',
};

/**
 * Computes a checksum.
 * @throws ServiceError `InvalidRequest` for an algorithm that is not known
 */
export function checksumDigest(algorithm: string): ChecksumDigest {
  const checksum = newChecksum(known(algorithm));
  return {
    update: (chunk) => void checksum.update(chunk),
    value: () => checksum.digest().toString('base64'),
  };
}

/**
 * The checksum of an object that is made of parts, from theirs.
 * @throws ServiceError `InvalidRequest` for an algorithm that cannot be put together so
 */
export function checksumOfParts(
  algorithm: string,
  type: StoredChecksum['type'],
  parts: readonly { readonly checksum: string; readonly size: number }[],
): StoredChecksum {
  if (type === 'COMPOSITE') {
    const digest = checksumDigest(algorithm);
    for (const { checksum } of parts) digest.update(Buffer.from(checksum, 'base64'));
    return { algorithm, type, value: `${digest.value()}-${parts.length}` };
  }
  if (!isCrc(algorithm)) throw checksumTypeMismatch(type, algorithm);
  const whole = parts.reduce(
    (first, { checksum, size }) => combineCrc(algorithm, { first, second: decodeCrc(checksum) }, size),
    0n,
  );
  return { algorithm, type, value: encodeCrc(algorithm, whole) };
}

/**
 * The type that the checksum of an upload has, which may be asked for.
 * @throws ServiceError `InvalidRequest` where algorithm and type do not go together
 */
export function checksumTypeOf(algorithm: string, asked: string | undefined): StoredChecksum['type'] {
  const type = asked ?? (algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE');
  const fits = type === 'COMPOSITE' ? algorithm !== 'CRC64NVME' : type === 'FULL_OBJECT' && isCrc(algorithm);
  if (!fits) throw checksumTypeMismatch(type, algorithm);
  return type === 'COMPOSITE' ? 'COMPOSITE' : 'FULL_OBJECT';
}

/**
 * Checks that an algorithm is one that is computed here.
 * @throws ServiceError `InvalidRequest`
 */
export function checkAlgorithm(algorithm: string): void {
  known(algorithm);
}

function known(algorithm: string): ChecksumAlgorithm {
  const name = algorithms[algorithm];
  if (name === undefined) throw invalidRequest('Checksum algorithm provided is unsupported. Please try again.');
  return name;
}

function checksumTypeMismatch(type: string, algorithm: string) {
  return invalidRequest(
    `The ${type} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`,
  );
}
