/** What S3's store is asked, and how it answers. */
import type { ObjectRecord } from './records.js';

/** What a conditional write expects of the key's current object. */
export interface Expectation {
  /** The current object's ETag, or `*` for any. */
  readonly ifMatch?: string;
  /** True when there must be no current object. */
  readonly ifAbsent?: boolean;
}

/** Why a write did not happen. */
export interface Refused {
  readonly outcome: 'bucket-missing' | 'object-missing' | 'precondition-failed' | 'upload-missing';
}

/** What became of storing an object; `released` are the blobs that nothing uses any more. */
export type ObjectWrite =
  { readonly outcome: 'stored'; readonly object: ObjectRecord; readonly released: readonly string[] } | Refused;

/** What became of deleting something. */
export interface Released {
  readonly outcome: 'deleted' | 'stored';
  readonly released: readonly string[];
}

/** What became of deleting an object or a version. */
export type ObjectRemoval =
  | (Released & {
      /** The version that was deleted or, for a new delete marker, made; absent where neither has a version. */
      readonly versionId?: string;
      /** True when a delete marker was made, or was what was deleted. */
      readonly deleteMarker: boolean;
    })
  | Refused;

/** What is to be deleted. */
export interface DeleteTarget {
  readonly bucketId: string;
  readonly key: string;
  readonly versionId?: string;
  readonly writerAccountId: string;
  /** The time of a delete marker. */
  readonly at: Date;
  readonly expect?: Expectation;
}

/** Where a listing starts, and how much of it to give. */
export interface ListQuery {
  readonly bucketId: string;
  readonly prefix: string;
  /** Empty for none. */
  readonly delimiter: string;
  /** The key or common prefix that the listing starts behind; empty for the beginning. */
  readonly after: string;
  /** With it, the listing starts behind this version, or upload, of the key `after`. */
  readonly afterId?: string;
  readonly limit: number;
}

/** A page of a listing, in the order of the keys' UTF-8 bytes; keys and common prefixes count the same. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly commonPrefixes: readonly string[];
  readonly truncated: boolean;
  /** The last key or common prefix of the page. */
  readonly last: string;
}
