/** The object that a request names. */
import type { LoadRequest } from '@cloudgate/service-kit';
import type { BucketRecord, ObjectRecord } from '@cloudgate/store';
import { keyTooLong } from '../../errors.js';
import type { S3Tools } from '../../tools.js';
import { type BucketInput, findBucket, loadBucket } from '../bucket/bucket.js';

/** The members by which requests name an object. */
export interface ObjectInput extends BucketInput {
  readonly Key?: string | undefined;
  readonly VersionId?: string | undefined;
}

/** A bucket and what lies in it under a key: the named version, or the current one, which may be a delete marker. */
export interface LoadedObject {
  readonly bucket: BucketRecord | undefined;
  readonly object: ObjectRecord | undefined;
}

/** Looks the named object up; without a database query where its row is in memory. */
export function loadObject(load: LoadRequest<ObjectInput, S3Tools>): LoadedObject | Promise<LoadedObject> {
  return objectIn(loadBucket(load), load);
}

/** Looks an object up that may lie in a bucket of another region: a copy's source. */
export function loadAnyObject(load: LoadRequest<ObjectInput, S3Tools>): LoadedObject | Promise<LoadedObject> {
  return objectIn(findBucket(load), load);
}

function objectIn(
  bucket: BucketRecord | undefined,
  { input, tools }: LoadRequest<ObjectInput, S3Tools>,
): LoadedObject | Promise<LoadedObject> {
  if (bucket === undefined || input.Key === undefined) return { bucket, object: undefined };
  const found =
    input.VersionId === undefined
      ? tools.store.objects.current(bucket.id, input.Key)
      : tools.store.objects.version(bucket.id, input.Key, input.VersionId);
  return found instanceof Promise ? found.then((object) => ({ bucket, object })) : { bucket, object: found };
}

/** The version, unless it is a delete marker: what can be read. */
export function readable(object: ObjectRecord | undefined): ObjectRecord | undefined {
  return object?.isDeleteMarker === true ? undefined : object;
}

const longestKey = 1024;

/**
 * Checks a key that something is about to be stored under.
 * @throws ServiceError `KeyTooLongError`
 */
export function checkKey(key: string): void {
  const size = Buffer.byteLength(key);
  if (size > longestKey) throw keyTooLong(size);
}
