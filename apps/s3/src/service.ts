/** Puts S3 together: its metadata, its bytes, and what it asks of others. */
import type { Clock } from '@cloudgate/common';
import type { Directory, ResourcePolicies } from '@cloudgate/ports';
import type { LoadRequest, ResourceOwner } from '@cloudgate/service-kit';
import type { S3Store } from '@cloudgate/store';
import { bucketOwner } from './authorization/requirement.js';
import { FileBlobs } from './blobs/file-blobs.js';
import { MemoryBlobs } from './blobs/memory-blobs.js';
import { loadBucket } from './resources/bucket/bucket.js';
import { PolicyTurns } from './resources/bucket/policy-turns.js';
import type { S3Tools } from './tools.js';

/** The models whose operations are here. */
export const models = ['s3'] as const;

/**
 * Whose bucket a request names, for operations that have no handler here.
 * @throws ServiceError when it is signed for another region than the bucket's
 */
export function ownerOf(load: LoadRequest<Readonly<Record<string, unknown>>, S3Tools>): ResourceOwner | undefined {
  const { Bucket } = load.input;
  if (typeof Bucket !== 'string') return undefined;
  const bucket = loadBucket({ ...load, input: { Bucket } });
  return bucket && bucketOwner(bucket, load.caller);
}

/** What S3 is made of. */
export interface S3Parts {
  readonly store: S3Store;
  /** The folder of the objects' bytes; without it they live in memory. */
  readonly blobFolder: string | undefined;
  readonly directory: Directory;
  readonly resourcePolicies: ResourcePolicies;
  readonly clock: Clock;
}

/** S3's tools, and what ends them. */
export interface S3Service {
  readonly tools: S3Tools;
  /** Deletes every bucket and object. The caller has stopped all requests. */
  clear(): Promise<void>;
  /** Waits for what is under way and closes the store. */
  close(): Promise<void>;
}

/**
 * Opens S3 on its store, which it closes. Blobs that a crash has left are swept away in the background.
 * @throws when the folder of the blobs cannot be made or written
 */
export function s3Tools({ blobFolder, ...parts }: S3Parts): S3Service {
  const { store } = parts;
  const files = blobFolder === undefined ? undefined : new FileBlobs(blobFolder);
  const blobs = files ?? new MemoryBlobs();
  const swept = files?.crashed === true ? sweep(files, store) : Promise.resolve();
  return {
    tools: { ...parts, blobs, policyTurns: new PolicyTurns() },
    async clear() {
      await swept;
      await store.clear();
      await blobs.clear();
    },
    async close() {
      await blobs.close();
      await swept;
      await store.close();
    },
  };
}

/** What cannot be swept now is swept at the next start. */
async function sweep(files: FileBlobs, store: S3Store): Promise<void> {
  await store
    .referencedBlobs()
    .then((referenced) => files.sweep(referenced))
    .catch(() => undefined);
}
