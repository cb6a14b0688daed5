/**
 * What policies know of tags: condition keys, and a permission of its own for whatever is made with tags.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_iam-tags.html
 */
import type { ContextEntries, Requirement, TagRecord } from '@cloudgate/ports';

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

/** The tags that a request makes it with, and the action that they need. */
export interface CreationTags {
  readonly action: string;
  readonly tags: readonly RequestTag[] | undefined;
}

/**
 * The requirement of something new, and another one where it gets tags: both know the tags, as condition keys.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html
 */
export function taggedCreation(
  create: Requirement,
  { action, tags }: CreationTags,
): Requirement | [Requirement, Requirement] {
  const context = requestTagContext(tagRecords(tags));
  const creation = { ...create, context: { ...context, ...create.context } };
  return tags?.length ? [creation, { action, resource: create.resource, context }] : creation;
}
