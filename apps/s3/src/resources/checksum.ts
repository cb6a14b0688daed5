/**
 * Checksums of objects and parts.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { PayloadInfo } from '@cloudgate/service-kit';
import type { ObjectRecord, StoredChecksum } from '@cloudgate/store';

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

/** The checksum that a body came with and that the gate verified. */
export function sentChecksum(payload: PayloadInfo | undefined): StoredChecksum | undefined {
  const sent = payload?.checksum();
  return sent && { algorithm: sent.algorithm.toUpperCase(), value: sent.value, type: 'FULL_OBJECT' };
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

/** Computes a checksum of an algorithm that copies may ask for; `undefined` for one that is not computed here. */
export function checksumDigest(algorithm: string): ChecksumDigest | undefined {
  if (algorithm === 'CRC32') {
    let sum = 0;
    return { update: (chunk) => void (sum = crc32(chunk, sum)), value: () => base64OfCrc(sum) };
  }
  const name = { SHA1: 'sha1', SHA256: 'sha256' }[algorithm];
  if (name === undefined) return undefined;
  const hash = createHash(name);
  return { update: (chunk) => void hash.update(chunk), value: () => hash.digest('base64') };
}

function base64OfCrc(sum: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(sum >>> 0);
  return bytes.toString('base64');
}
