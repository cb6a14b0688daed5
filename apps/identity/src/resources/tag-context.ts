/**
 * Condition keys of tags.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_iam-tags.html
 */
import type { TagRecord, ContextEntries } from '@cloudgate/ports';

/** A tag as requests give it. */
export interface RequestTag {
  readonly Key: string | undefined;
  readonly Value: string | undefined;
}

/** The tags of a request, as records. */
export function tagRecords(tags: readonly RequestTag[] | undefined): TagRecord[] {
  return (tags ?? []).map(({ Key, Value }) => ({ key: Key ?? '', value: Value ?? '' }));
}

/** The keys of a resource's tags. */
export function resourceTagContext(tags: readonly TagRecord[]): ContextEntries {
  return Object.fromEntries(
    tags.flatMap(({ key, value }) => [
      [`aws:ResourceTag/${key}`, value],
      [`iam:ResourceTag/${key}`, value],
    ]),
  );
}

/** The keys of a request's tags; none when it has none. */
export function requestTagContext(tags: readonly TagRecord[]): ContextEntries {
  if (tags.length === 0) return {};
  return {
    ...Object.fromEntries(tags.map(({ key, value }) => [`aws:RequestTag/${key}`, value])),
    'aws:TagKeys': tags.map(({ key }) => key),
  };
}
