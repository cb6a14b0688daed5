/**
 * What a token or an assertion may ask for a session.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_know
 */
import type { SessionTag } from '@cloudgate/ports';

const maxTags = 50;
const tagKey = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const tagValue = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;
const sourceIdentity = /^[\w+=,.@-]{2,64}$/;

/** Whether a session can have these tags, and pass on those of them that have these keys. */
export function areSessionTags(tags: readonly SessionTag[], transitiveTagKeys: readonly string[]): boolean {
  const keys = new Set(tags.map(({ key }) => key.toLowerCase()));
  return (
    tags.length <= maxTags &&
    keys.size === tags.length &&
    tags.every(({ key, value }) => tagKey.test(key) && !/^aws:/i.test(key) && tagValue.test(value)) &&
    transitiveTagKeys.every((key) => keys.has(key.toLowerCase()))
  );
}

/** Whether a session can have this source identity. */
export function isSourceIdentity(text: string): boolean {
  return sourceIdentity.test(text) && !/^aws:/i.test(text);
}
