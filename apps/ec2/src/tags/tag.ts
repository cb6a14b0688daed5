/** Tags, as requests give them and answers show them. */

/** A tag. An absent value is an empty one. */
export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** A tag as clients send it. */
export interface TagInput {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** Reads tags as clients send them; of a key that comes twice the last value counts. */
export function readTags(tags: readonly TagInput[] | undefined): Tag[] {
  const byKey = new Map<string, Tag>();
  for (const { Key = '', Value = '' } of tags ?? []) byKey.set(Key, { Key, Value });
  return [...byKey.values()];
}
