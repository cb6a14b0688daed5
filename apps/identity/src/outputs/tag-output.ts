/** Tags as IAM gives them back. */
import type { TagRecord } from '@cloudgate/ports';

/** Tags of a list. */
export function tagOutput(tags: readonly TagRecord[]): { Key: string; Value: string }[] {
  return tags.map(({ key, value }) => ({ Key: key, Value: value }));
}

/** The `Tags` of an entity: left out when it has none. */
export function tagsMember(tags: readonly TagRecord[]): { Tags?: { Key: string; Value: string }[] } {
  return tags.length === 0 ? {} : { Tags: tagOutput(tags) };
}
