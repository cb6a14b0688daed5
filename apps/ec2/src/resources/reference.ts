/** A resource as a requirement names it, and how requirements are made of resources. */
import { type ContextEntries, type Requirement, unknownResource } from '@cloudgate/ports';
import type { Tag } from '../tags/tag.js';

/** A resource's ARN and what conditions may ask of it. */
export interface ResourceReference {
  readonly resource: string;
  readonly context: ContextEntries;
}

/** The keys by which conditions see the tags that an existing resource has. */
export function resourceTagKeys(tags: readonly Tag[]): ContextEntries {
  const keys: Record<string, string> = {};
  for (const { Key, Value } of tags) {
    keys[`ec2:ResourceTag/${Key}`] = Value;
    keys[`aws:ResourceTag/${Key}`] = Value;
  }
  return keys;
}

/** The keys by which conditions see the tags that a request gives; none for a request without tags. */
export function requestTagKeys(tags: readonly Tag[]): ContextEntries {
  if (tags.length === 0) return {};
  const keys: Record<string, string | readonly string[]> = { 'aws:TagKeys': tags.map(({ Key }) => Key) };
  for (const { Key, Value } of tags) keys[`aws:RequestTag/${Key}`] = Value;
  return keys;
}

/** One action on each of the resources. A request that names none cannot be told apart from one that names any. */
export function allOf(action: string, resources: readonly ResourceReference[]): [Requirement, ...Requirement[]] {
  const [first, ...rest] = resources.map(({ resource, context }): Requirement => ({ action, resource, context }));
  return [first ?? { action, resource: unknownResource }, ...rest];
}

/** The requirement of an action without resource types, such as every `Describe…`. */
export function anywhere(action: string): Requirement {
  return { action, resource: '*' };
}
