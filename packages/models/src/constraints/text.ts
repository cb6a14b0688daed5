/** Limits on text that IAM and STS share, and the words in which IAM refuses it. */
import type { Constraints } from '../model.js';

const names = 'It must contain only alphanumeric characters and/or the following: +=,.@_-';

/** Names of users, groups, roles, policies and the like. */
export function nameUpTo(max: number): Constraints {
  return { min: 1, max, pattern: '[\\w+=,.@-]+', words: names };
}

/** Text of printable characters, such as a policy document. */
export function printableUpTo(max?: number): Constraints {
  return {
    min: 1,
    ...(max !== undefined && { max }),
    pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
    words: 'It must contain only printable ASCII characters.',
  };
}

/** A tag's key. */
export const tagKey: Constraints = { min: 1, max: 128, pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+' };

/** A tag's value. */
export const tagValue: Constraints = { min: 0, max: 256, pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*' };
