/** `TagSpecifications`: the tags that a creating request gives, by the type of what it creates. */
import type { Requirement } from '@cloudgate/ports';
import { invalidValue } from '../errors/parameters.js';
import { requestTagKeys } from '../resources/reference.js';
import { ec2Arn, type Scope } from '../scope.js';
import { checkTagCount, checkTags } from './tag-rules.js';
import { readTags, type Tag, type TagInput } from './tag.js';

/** One of a request's `TagSpecifications`. */
export interface TagSpecification {
  readonly ResourceType?: string | undefined;
  readonly Tags?: readonly TagInput[] | undefined;
}

type Specifications = readonly TagSpecification[] | undefined;

/** The tags that a request gives to resources of a type. */
export function tagsFor(specifications: Specifications, type: string): Tag[] {
  return readTags(
    (specifications ?? []).filter((each) => each.ResourceType === type).flatMap((each) => each.Tags ?? []),
  );
}

/**
 * Checks a creating request's `TagSpecifications`.
 * @throws ServiceError `InvalidParameterValue` for a type that the operation does not create, or a tag that EC2 refuses
 */
export function checkTagSpecifications(specifications: Specifications, types: readonly string[]): void {
  const seen = new Set<string>();
  for (const { ResourceType: type, Tags: tags = [] } of specifications ?? []) {
    if (!type) throw invalidValue('Tag specification resource type must have a value');
    if (!types.includes(type)) {
      throw invalidValue(`'${type}' is not a valid taggable resource type for this operation.`);
    }
    if (seen.has(type))
      throw invalidValue(`The same resource type may not be specified more than once in tag specifications: '${type}'`);
    if (tags.length === 0) throw invalidValue('Tag specification must have at least one tag');
    seen.add(type);
    checkTags(tags);
    checkTagCount(tags.length);
  }
}

/**
 * What tagging in the request that creates needs: ec2:CreateTags on the resources of each type to come.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/supported-iam-actions-tagging.html
 */
export function tagOnCreate(scope: Scope, createAction: string, specifications: Specifications): Requirement[] {
  return (specifications ?? [])
    .filter(({ Tags: tags }) => (tags?.length ?? 0) > 0)
    .map(({ ResourceType: type = '*', Tags: tags }) => ({
      action: 'ec2:CreateTags',
      resource: ec2Arn(scope, type, '*'),
      context: { 'ec2:CreateAction': createAction, ...requestTagKeys(readTags(tags)) },
    }));
}
