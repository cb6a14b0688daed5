/** The parts that make up an object, checked against those that were uploaded. */
import { createHash } from 'node:crypto';
import type { CompletedPart } from '@aws-sdk/client-s3';
import type { PartRecord, Segment, StoredChecksum, UploadRecord } from '@cloudgate/store';
import { entityTooSmall, invalidPart, invalidPartOrder, invalidRequest } from '../../errors.js';
import { checksumOfParts, defaultChecksum } from '../checksum/checksum.js';
import { bare } from '../object/etag.js';

/** All parts but the last have at least so many bytes. */
const leastPartSize = 5 * 1024 ** 2;

/** What an upload's parts make. */
export interface Assembled {
  readonly size: number;
  readonly etag: string;
  readonly checksum: StoredChecksum;
  readonly segments: readonly Segment[];
}

/**
 * Puts an object together from the parts that a request names.
 * @throws ServiceError `InvalidPart`, `InvalidPartOrder`, `EntityTooSmall` or `InvalidRequest`
 */
export function assemble(
  upload: UploadRecord,
  named: readonly CompletedPart[],
  uploaded: ReadonlyMap<number, PartRecord>,
): Assembled {
  checkOrder(upload, named);
  const parts = named.map((part) => matching(upload, part, uploaded));
  const small = parts.slice(0, -1).find(({ size }) => size < leastPartSize);
  if (small !== undefined) throw entityTooSmall(small, leastPartSize);
  const digests = createHash('md5');
  for (const { etag } of parts) digests.update(Buffer.from(etag, 'hex'));
  return {
    size: parts.reduce((sum, { size }) => sum + size, 0),
    etag: `${digests.digest('hex')}-${parts.length}`,
    checksum: checksumOf(upload, parts),
    segments: parts.map(({ blobId, size, partNumber, etag, checksum: ofPart }) => ({
      ...{ blobId, size, partNumber, etag },
      ...(ofPart !== undefined && { checksum: ofPart }),
    })),
  };
}

function checkOrder({ id }: UploadRecord, named: readonly CompletedPart[]): void {
  let last = 0;
  for (const { PartNumber = 0 } of named) {
    if (PartNumber <= last) throw invalidPartOrder(id);
    last = PartNumber;
  }
}

function matching(upload: UploadRecord, named: CompletedPart, uploaded: ReadonlyMap<number, PartRecord>): PartRecord {
  const { PartNumber, ETag = '' } = named;
  const part = uploaded.get(PartNumber ?? 0);
  const refused = () => invalidPart({ UploadId: upload.id, PartNumber, ETag: bare(ETag) });
  if (part === undefined || part.etag !== bare(ETag)) throw refused();
  const algorithm = upload.checksumAlgorithm;
  const sent = algorithm === undefined ? undefined : sentChecksums(named)[`Checksum${algorithm}`];
  if (sent !== undefined && sent !== part.checksum) throw refused();
  if (sent === undefined && upload.checksumType === 'COMPOSITE' && algorithm !== undefined) {
    throw invalidRequest(
      `The upload was created using a ${algorithm.toLowerCase()} checksum. The complete request must include the ` +
        `checksum for each part. It was missing for part ${PartNumber} in the request.`,
    );
  }
  return part;
}

function sentChecksums(named: CompletedPart): Readonly<Record<string, string | number | undefined>> {
  return { ...named };
}

function checksumOf(upload: UploadRecord, parts: readonly PartRecord[]): StoredChecksum {
  const { checksumAlgorithm = defaultChecksum, checksumType = 'FULL_OBJECT' } = upload;
  const sums = parts.map(({ checksum = '', size }) => ({ checksum, size }));
  return checksumOfParts(checksumAlgorithm, checksumType, sums);
}
