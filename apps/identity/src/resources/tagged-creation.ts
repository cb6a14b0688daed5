/** What it needs to make something with tags. */
import type { Requirement } from '@cloudgate/ports';
import { type RequestTag, requestTagContext, tagRecords } from './tag-context.js';

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
