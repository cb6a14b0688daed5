/** The multipart upload that a request names. */
import type { AuthorizeRequest, LoadRequest } from '@cloudgate/service-kit';
import type { BucketRecord, UploadRecord } from '@cloudgate/store';
import { onObject } from '../../authorization/requirement.js';
import { invalidArgument, noSuchUpload } from '../../errors.js';
import type { S3Tools } from '../../tools.js';
import { existing, loadBucket } from '../bucket/bucket.js';
import type { ObjectInput } from '../object/object.js';

/** The members by which requests name an upload. */
export interface UploadInput extends Omit<ObjectInput, 'VersionId'> {
  readonly UploadId?: string | undefined;
}

/** A bucket and an upload in it. */
export interface LoadedUpload {
  readonly bucket: BucketRecord | undefined;
  /** Only an upload of the named bucket and key. */
  readonly upload: UploadRecord | undefined;
}

/** Looks the named upload up. */
export async function loadUpload(load: LoadRequest<UploadInput, S3Tools>): Promise<LoadedUpload> {
  const { input, tools } = load;
  const bucket = loadBucket(load);
  if (bucket === undefined || input.UploadId === undefined) return { bucket, upload: undefined };
  const upload = await tools.store.uploads.find(input.UploadId);
  return { bucket, upload: upload?.bucketId === bucket.id && upload.key === input.Key ? upload : undefined };
}

/** A requirement on the key that is uploaded to. */
export function onUpload(action: string, { input, loaded, ...asked }: AuthorizeRequest<UploadInput, LoadedUpload>) {
  return onObject(action, { name: input.Bucket, bucket: loaded.bucket, key: input.Key }, asked);
}

/**
 * The bucket and the upload.
 * @throws ServiceError `NoSuchBucket` or `NoSuchUpload`
 */
export function existingUpload(
  { bucket, upload }: LoadedUpload,
  input: UploadInput,
): { readonly bucket: BucketRecord; readonly upload: UploadRecord } {
  const found = existing(bucket, input);
  if (upload === undefined) throw noSuchUpload(input.UploadId ?? '');
  return { bucket: found, upload };
}

/** Part numbers go from 1 to this. */
export const mostParts = 10_000;

/**
 * Checks a part number.
 * @throws ServiceError `InvalidArgument`
 */
export function checkPartNumber(partNumber: number | undefined): number {
  if (partNumber !== undefined && Number.isInteger(partNumber) && partNumber >= 1 && partNumber <= mostParts) {
    return partNumber;
  }
  const message = `Part number must be an integer between 1 and ${mostParts}, inclusive`;
  throw invalidArgument(message, 'partNumber', String(partNumber ?? ''));
}
