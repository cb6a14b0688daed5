/**
 * Tags of buckets and objects.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html
 */
import type { S3Tag } from '@cloudgate/store';
import { invalidArgument, invalidTag } from '../errors.js';

/** A tag as the SDK's types have it. */
export interface TagInput {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** How many tags an object and a bucket may have. */
const tagLimits = { object: 10, bucket: 50 } as const;

/** Tags as they came in a body; unchecked, for `authorize`. */
export function readTags(tags: readonly TagInput[] | undefined): S3Tag[] {
  return (tags ?? []).map(({ Key, Value }) => ({ key: Key ?? '', value: Value ?? '' }));
}

/** Tags as an `x-amz-tagging` header has them; unchecked. `undefined` without the header. */
export function readTaggingHeader(header: string | undefined): S3Tag[] | undefined {
  if (header === undefined) return undefined;
  return [...new URLSearchParams(header)].map(([key, value]) => ({ key, value }));
}

/** Tags as the answers have them. */
export function writeTags(tags: readonly S3Tag[]): { Key: string; Value: string }[] {
  return tags.map(({ key, value }) => ({ Key: key, Value: value }));
}

/**
 * Checks the tags that something is about to get.
 * @throws ServiceError `InvalidTag` or `BadRequest`
 */
export function checkTags(tags: readonly S3Tag[], of: keyof typeof tagLimits): void {
  if (tags.length > tagLimits[of]) {
    throw of === 'object'
      ? invalidTag('Object tags cannot be greater than 10')
      : invalidTag(`Bucket tag count cannot be greater than ${tagLimits.bucket}`);
  }
  const keys = new Set<string>();
  for (const { key, value } of tags) {
    if (key === '' || [...key].length > 128 || !allowed(key))
      throw invalidTag('The TagKey you have provided is invalid');
    if ([...value].length > 256 || !allowed(value)) throw invalidTag('The TagValue you have provided is invalid');
    if (key.toLowerCase().startsWith('aws:')) throw invalidTag('System tags cannot be added/updated by requester');
    if (keys.has(key)) throw invalidTag('Cannot provide multiple Tags with the same key');
    keys.add(key);
  }
}

/**
 * The tags of an `x-amz-tagging` header.
 * @throws ServiceError `InvalidArgument` when it is no query string of valid tags
 */
export function objectTagsOfHeader(header: string | undefined): S3Tag[] {
  const tags = readTaggingHeader(header) ?? [];
  const keys = new Set(tags.map(({ key }) => key));
  if (keys.size !== tags.length || keys.has('')) {
    const message =
      "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.";
    throw invalidArgument(message, 'x-amz-tagging', header);
  }
  checkTags(tags, 'object');
  return tags;
}

function allowed(text: string): boolean {
  return /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(text);
}
