/** What the listings say of an object. */
import type { ChecksumAlgorithm, ObjectStorageClass } from '@aws-sdk/client-s3';
import type { ContextEntries } from '@cloudgate/ports';
import type { ObjectSummary } from '@cloudgate/store';
import { quoted } from '../object/etag.js';

/** The members of a listing that are condition keys: present only when they were sent. */
export interface ListInput {
  readonly Prefix?: string | undefined;
  readonly Delimiter?: string | undefined;
  readonly MaxKeys?: number | undefined;
}

/** The condition keys of a listing. */
export function listContext({ Prefix, Delimiter, MaxKeys }: ListInput): ContextEntries {
  return { 's3:prefix': Prefix, 's3:delimiter': Delimiter, 's3:max-keys': MaxKeys?.toString() };
}

/** An object in ListObjects and ListObjectsV2. */
export function listedObject(item: ObjectSummary, encode: (key: string) => string, ownerId: string | undefined) {
  return {
    Key: encode(item.key),
    LastModified: item.lastModified,
    ETag: quoted(item.etag),
    Size: item.size,
    // These are names that clients sent: the SDK's lists of them are snapshots.
    StorageClass: item.storageClass as ObjectStorageClass,
    ...checksumFacts(item),
    ...(ownerId !== undefined && { Owner: { ID: ownerId } }),
  };
}

/** Which checksum an object has; the listings do not tell its value. */
export function checksumFacts({ checksumAlgorithm, checksumType }: ObjectSummary) {
  return {
    ...(checksumAlgorithm !== undefined && { ChecksumAlgorithm: [checksumAlgorithm as ChecksumAlgorithm] }),
    ...(checksumType !== undefined && { ChecksumType: checksumType }),
  };
}
