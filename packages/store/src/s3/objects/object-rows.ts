/** How objects lie in their table, and what is made of it. */
import { randomBytes } from 'node:crypto';
import { newInternalId } from '@cloudgate/common';
import type { ObjectPart, ObjectVersion, Prisma } from '../../generated/prisma/client.js';
import type {
  NewObject,
  ObjectHeaders,
  ObjectRecord,
  ObjectSummary,
  S3Tag,
  Segment,
  StoredChecksum,
} from '../records.js';

/** The type of an object whose writer named none. */
const defaultContentType = 'binary/octet-stream';

/** What a listing reads of a row. */
export const summaryColumns = {
  key: true,
  versionId: true,
  sequence: true,
  isLatest: true,
  isDeleteMarker: true,
  lastModified: true,
  size: true,
  etag: true,
  storageClass: true,
  checksumAlgorithm: true,
  checksumType: true,
} satisfies Prisma.ObjectVersionSelect;

/** A row as far as a listing reads it. */
export type SummaryRow = Pick<ObjectVersion, keyof typeof summaryColumns>;

/** A row's summary. */
export function summaryOf(row: SummaryRow): ObjectSummary {
  const { checksumAlgorithm, checksumType, size, ...rest } = row;
  return {
    ...rest,
    size: Number(size),
    ...(checksumAlgorithm !== null && { checksumAlgorithm }),
    ...(checksumType !== null && { checksumType: checksumType as StoredChecksum['type'] }),
  };
}

/** A row as the operations see it. */
export function objectOf(row: ObjectVersion, parts: readonly ObjectPart[]): ObjectRecord {
  const { id, bucketId, key, versionId, sequence, isLatest, isDeleteMarker, lastModified, etag } = row;
  return {
    ...{ id, bucketId, key, versionId, sequence, isLatest, isDeleteMarker, lastModified, etag },
    size: Number(row.size),
    headers: headersOf(row),
    tags: readTagging(row.tagging),
    ...checksumOf(row),
    ...(row.inline !== null && { inline: row.inline }),
    segments: row.partsCount !== null ? parts.map(segmentOf) : wholeOf(row),
  };
}

/** The row of a new version. */
export function objectRow(
  object: NewObject,
  version: { readonly versionId: string; readonly sequence: bigint; readonly accountId: string },
): ObjectVersion {
  const [only] = object.segments;
  const inParts = only?.partNumber !== undefined;
  return {
    id: newInternalId(),
    bucketId: object.bucketId,
    accountId: version.accountId,
    key: object.key,
    versionId: version.versionId,
    sequence: version.sequence,
    isLatest: true,
    isDeleteMarker: false,
    ownerAccountId: object.writerAccountId,
    size: BigInt(object.size),
    etag: object.etag,
    ...headerColumns(object.headers),
    tagging: writeTagging(object.tags),
    checksumAlgorithm: object.checksum?.algorithm ?? null,
    checksumValue: object.checksum?.value ?? null,
    checksumType: object.checksum?.type ?? null,
    partsCount: inParts ? object.segments.length : null,
    blobId: inParts ? null : (only?.blobId ?? null),
    inline: object.inline === undefined ? null : Uint8Array.from(object.inline),
    lastModified: object.lastModified,
  };
}

/** The rows of the parts of a version that was uploaded in parts. */
export function partRows(object: NewObject, { id, accountId }: ObjectVersion): ObjectPart[] {
  return object.segments.flatMap(({ partNumber, size, blobId, etag, checksum }) =>
    partNumber === undefined
      ? []
      : [
          {
            objectVersionId: id,
            partNumber,
            accountId,
            size: BigInt(size),
            etag: etag ?? '',
            checksumValue: checksum ?? null,
            blobId,
          },
        ],
  );
}

/** The columns that hold an object's headers; those of an upload under way have the same. */
export interface HeaderColumns {
  readonly contentType: string;
  readonly systemMetadata: string | null;
  readonly userMetadata: string | null;
  readonly storageClass: string;
  readonly sse: string | null;
  readonly sseKeyId: string | null;
}

/** The columns of headers. */
export function headerColumns(headers: ObjectHeaders): HeaderColumns {
  const { contentType, storageClass, metadata, ...others } = headers;
  return {
    contentType: contentType ?? defaultContentType,
    systemMetadata: Object.keys(others).length === 0 ? null : JSON.stringify(others),
    userMetadata: metadata === undefined ? null : JSON.stringify(metadata),
    storageClass: storageClass ?? 'STANDARD',
    sse: 'AES256',
    sseKeyId: null,
  };
}

/** The headers that columns hold. */
export function headersOf(row: Omit<HeaderColumns, 'sse' | 'sseKeyId'>): ObjectHeaders {
  return {
    contentType: row.contentType,
    storageClass: row.storageClass,
    ...(row.systemMetadata !== null && (JSON.parse(row.systemMetadata) as ObjectHeaders)),
    ...(row.userMetadata !== null && { metadata: JSON.parse(row.userMetadata) as Record<string, string> }),
  };
}

/** Tags as a query string. */
export function writeTagging(tags: readonly S3Tag[]): string | null {
  return tags.length === 0
    ? null
    : new URLSearchParams(tags.map(({ key, value }): [string, string] => [key, value])).toString();
}

/** The tags of a query string. */
export function readTagging(tagging: string | null): S3Tag[] {
  return tagging === null ? [] : [...new URLSearchParams(tagging)].map(([key, value]) => ({ key, value }));
}

/** A version id in S3's form. */
export function newVersionId(): string {
  return randomBytes(24).toString('base64url').replaceAll('-', '.');
}

function checksumOf(row: ObjectVersion): { checksum?: StoredChecksum } {
  if (row.checksumAlgorithm === null || row.checksumValue === null) return {};
  const type = row.checksumType === 'COMPOSITE' ? 'COMPOSITE' : 'FULL_OBJECT';
  return { checksum: { algorithm: row.checksumAlgorithm, value: row.checksumValue, type } };
}

function wholeOf({ blobId, size }: ObjectVersion): Segment[] {
  return blobId === null ? [] : [{ blobId, size: Number(size) }];
}

function segmentOf({ blobId, size, partNumber, etag, checksumValue }: ObjectPart): Segment {
  return { blobId, size: Number(size), partNumber, etag, ...(checksumValue !== null && { checksum: checksumValue }) };
}
