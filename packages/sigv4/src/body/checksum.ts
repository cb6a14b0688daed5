/**
 * The checksums that S3 knows.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { crc32c } from './crc32c.js';
import { Crc64Nvme } from './crc64nvme.js';

/** A digest of a body: those of `x-amz-checksum-*`, and MD5 for `Content-MD5` and entity tags. */
export type ChecksumAlgorithm = 'md5' | 'sha1' | 'sha256' | 'crc32' | 'crc32c' | 'crc64nvme';

/** A running checksum. */
export interface Checksum {
  update(data: Uint8Array): void;
  /** The result, most significant byte first. Call it once. */
  digest(): Buffer;
}

/** How many bytes each result has. */
export const checksumLength: Readonly<Record<ChecksumAlgorithm, number>> = {
  md5: 16,
  sha1: 20,
  sha256: 32,
  crc32: 4,
  crc32c: 4,
  crc64nvme: 8,
};

class Crc32 implements Checksum {
  readonly #of: (data: Uint8Array, before: number) => number;
  #value = 0;

  constructor(of: (data: Uint8Array, before: number) => number) {
    this.#of = of;
  }

  update(data: Uint8Array): void {
    this.#value = this.#of(data, this.#value);
  }

  digest(): Buffer {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(this.#value);
    return bytes;
  }
}

/** Starts a checksum. */
export function newChecksum(algorithm: ChecksumAlgorithm): Checksum {
  switch (algorithm) {
    case 'crc32':
      return new Crc32(crc32);
    case 'crc32c':
      return new Crc32(crc32c);
    case 'crc64nvme':
      return new Crc64Nvme();
    default:
      return createHash(algorithm);
  }
}
