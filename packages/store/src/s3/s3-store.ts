/** S3's metadata, as the service asks for it. A promise of a write is kept only once its own commit is durable. */
import type {
  BucketPatch,
  BucketRecord,
  NewObject,
  ObjectVersion,
  PartRecord,
  S3Tag,
  UploadRecord,
} from './records.js';

/** Buckets; all of them are in memory. */
export interface BucketStore {
  find(partition: string, name: string): BucketRecord | undefined;
  /** An account's buckets by name. */
  list(accountId: string): readonly BucketRecord[];
  /** Makes a bucket, or tells of the one that has the name. */
  create(bucket: BucketRecord): Promise<{ readonly created: boolean; readonly bucket: BucketRecord }>;
  /** False when the bucket is gone. */
  update(id: string, patch: BucketPatch): Promise<boolean>;
  /** Deletes a bucket without objects, and its uploads under way; `released` are the blobs of those. */
  delete(id: string): Promise<BucketRemoval>;
}

/** What became of deleting a bucket. */
export type BucketRemoval =
  | { readonly outcome: 'deleted'; readonly released: readonly string[] }
  | { readonly outcome: 'not-empty' | 'bucket-missing' };

/** What a conditional write expects of the key's current object. */
export interface Expectation {
  /** The current object's ETag, or `*` for any. */
  readonly ifMatch?: string;
  /** True when there must be no current object. */
  readonly ifAbsent?: boolean;
  readonly ifSize?: number;
  readonly ifLastModified?: Date;
}

/** Why a write did not happen. */
export interface Refused {
  readonly outcome: 'bucket-missing' | 'object-missing' | 'precondition-failed' | 'upload-missing';
}

/** What became of storing an object; `released` are the blobs that nothing uses any more. */
export type ObjectWrite =
  { readonly outcome: 'stored'; readonly object: ObjectVersion; readonly released: readonly string[] } | Refused;

/** What became of deleting an object or a version. */
export type ObjectRemoval =
  | {
      readonly outcome: 'deleted';
      /** The version that was deleted or, for a new delete marker, made; absent when nothing was there. */
      readonly versionId?: string;
      /** True when a delete marker was made, or was what was deleted. */
      readonly deleteMarker: boolean;
      readonly released: readonly string[];
    }
  | Refused;

/** Where a listing starts, and how much of it to give. */
export interface ListQuery {
  readonly bucketId: string;
  readonly prefix: string;
  /** Empty for none. */
  readonly delimiter: string;
  /** The key or common prefix that the listing starts behind. */
  readonly after: string;
  readonly limit: number;
}

/** Where a listing of versions starts. */
export interface VersionQuery extends ListQuery {
  /** With it, the listing starts behind this version of `after`. */
  readonly afterVersionId?: string;
}

/** A page of a listing, in the order of the keys' UTF-8 bytes; keys and common prefixes count the same. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly commonPrefixes: readonly string[];
  readonly truncated: boolean;
  /** The last key or common prefix of the page. */
  readonly last: string;
}

/** Object versions. */
export interface ObjectStore {
  /** The key's current version, which may be a delete marker. At once when it is in memory. */
  current(bucketId: string, key: string): ObjectVersion | undefined | Promise<ObjectVersion | undefined>;
  version(bucketId: string, key: string, versionId: string): Promise<ObjectVersion | undefined>;
  put(object: NewObject, expect?: Expectation): Promise<ObjectWrite>;
  /** Without a version: as the bucket's versioning has it, the object goes or a delete marker comes. */
  delete(target: DeleteTarget): Promise<ObjectRemoval>;
  /** False when the version is gone. */
  setTags(version: ObjectVersion, tags: readonly S3Tag[]): Promise<boolean>;
  list(query: ListQuery): Promise<ListPage<ObjectVersion>>;
  listVersions(query: VersionQuery): Promise<ListPage<ObjectVersion>>;
}

/** What is to be deleted. */
export interface DeleteTarget {
  readonly bucketId: string;
  readonly key: string;
  readonly versionId?: string;
  /** The time of a delete marker. */
  readonly at: Date;
  readonly expect?: Expectation;
}

/** Multipart uploads under way. */
export interface UploadStore {
  find(id: string): Promise<UploadRecord | undefined>;
  create(upload: UploadRecord): Promise<UploadRecord | Refused>;
  /** Stores a part in the place of the one that had its number. */
  putPart(part: PartRecord): Promise<{ readonly outcome: 'stored'; readonly released: readonly string[] } | Refused>;
  /** The parts behind `after`, by number. */
  parts(uploadId: string, after: number, limit: number): Promise<readonly PartRecord[]>;
  /** Ends an upload with an object made of the blobs in its segments; the blobs of its other parts are released. */
  complete(uploadId: string, object: NewObject, expect?: Expectation): Promise<ObjectWrite>;
  abort(uploadId: string): Promise<{ readonly outcome: 'deleted'; readonly released: readonly string[] } | Refused>;
  list(query: UploadQuery): Promise<ListPage<UploadRecord>>;
}

/** Where a listing of uploads starts. */
export interface UploadQuery extends ListQuery {
  /** With it, the listing starts behind this upload of the key `after`. */
  readonly afterUploadId?: string;
}

/** S3's metadata. */
export interface S3Store {
  readonly buckets: BucketStore;
  readonly objects: ObjectStore;
  readonly uploads: UploadStore;
  /** Which of these blobs something refers to. */
  referencedBlobs(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Empties every table. */
  reset(): Promise<void>;
  close(): Promise<void>;
}
