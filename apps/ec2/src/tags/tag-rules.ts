/**
 * What tags may be.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions
 */
import { ServiceError } from '@cloudgate/common';
import { invalidValue } from '../errors/parameters.js';
import type { TagInput } from './tag.js';

const maxTags = 50;
const maxKeyLength = 127;
const maxValueLength = 256;

/**
 * Checks the tags of a request.
 * @throws ServiceError `InvalidParameterValue` for a tag that EC2 does not take
 */
export function checkTags(tags: readonly TagInput[]): void {
  const seen = new Set<string>();
  for (const { Key: key = '', Value: value = '' } of tags) {
    if (key === '') throw invalidValue('Tag key cannot be empty.');
    if (key.toLowerCase().startsWith('aws:')) {
      throw invalidValue("Tag keys starting with 'aws:' are reserved for internal use");
    }
    if ([...key].length > maxKeyLength) {
      throw invalidValue(`Tag key exceeds the maximum length of ${maxKeyLength} characters`);
    }
    if ([...value].length > maxValueLength) {
      throw invalidValue(`Tag value exceeds the maximum length of ${maxValueLength} characters`);
    }
    if (seen.has(key)) throw invalidValue(`Duplicate tag key '${key}' specified.`);
    seen.add(key);
  }
}

/**
 * Checks how many tags a resource would have.
 * @throws ServiceError `TagLimitExceeded` over 50
 */
export function checkTagCount(count: number): void {
  if (count <= maxTags) return;
  throw new ServiceError('TagLimitExceeded', 'The maximum number of Tags for a resource has been reached.');
}
