/** How multipart uploads lie in their tables, and what is made of them. */
import type { MultipartUpload, UploadPart } from '../../generated/prisma/client.js';
import { headerColumns, headersOf, readTagging, writeTagging } from '../objects/object-rows.js';
import type { PartRecord, UploadRecord } from '../records.js';

/** An upload as the operations see it. */
export function uploadOf(row: MultipartUpload): UploadRecord {
  return {
    id: row.id,
    bucketId: row.bucketId,
    key: row.key,
    initiatedAt: row.initiatedAt,
    initiatorId: row.initiatorId,
    initiatorArn: row.initiatorArn,
    writerAccountId: row.ownerAccountId,
    headers: headersOf(row),
    tags: readTagging(row.tagging),
    ...(row.checksumAlgorithm !== null && { checksumAlgorithm: row.checksumAlgorithm }),
    ...(row.checksumType !== null && { checksumType: row.checksumType as 'FULL_OBJECT' | 'COMPOSITE' }),
  };
}

/** The row of an upload. */
export function uploadRow(upload: UploadRecord, accountId: string): MultipartUpload {
  return {
    id: upload.id,
    bucketId: upload.bucketId,
    accountId,
    key: upload.key,
    initiatedAt: upload.initiatedAt,
    initiatorId: upload.initiatorId,
    initiatorArn: upload.initiatorArn,
    ownerAccountId: upload.writerAccountId,
    ...headerColumns(upload.headers),
    tagging: writeTagging(upload.tags),
    checksumAlgorithm: upload.checksumAlgorithm ?? null,
    checksumType: upload.checksumType ?? null,
  };
}

/** A part as the operations see it. */
export function partOf(row: UploadPart): PartRecord {
  const { uploadId, partNumber, size, etag, checksumValue, blobId, lastModified } = row;
  return {
    ...{ uploadId, partNumber, size: Number(size), etag, blobId, lastModified },
    ...(checksumValue !== null && { checksum: checksumValue }),
  };
}

/** The row of a part. */
export function partRow(part: PartRecord, accountId: string): UploadPart {
  const { uploadId, partNumber, size, etag, checksum, blobId, lastModified } = part;
  return {
    ...{ uploadId, partNumber, accountId, size: BigInt(size), etag, blobId, lastModified },
    checksumValue: checksum ?? null,
  };
}
