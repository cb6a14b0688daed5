/**
 * Instances, as policies see them.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
import type { ContextEntries } from '@cloudgate/ports';
import { ec2Arn, type Scope } from '../scope.js';
import type { Tag } from '../tags/tag.js';
import { requestTagKeys, type ResourceReference, resourceTagKeys } from './reference.js';
import { zoneKeys } from './zone.js';

/** What conditions may ask of an instance, beside its tags. */
export interface InstanceFacts {
  readonly instanceType: string;
  readonly availabilityZone: string;
  readonly ebsOptimized: boolean;
  readonly tenancy: string;
  /** `on-demand` or `spot`. */
  readonly marketType: string;
  /** The ARN of its instance profile. */
  readonly profileArn?: string | undefined;
  readonly metadataEndpoint: string;
  readonly metadataTokens: string;
  readonly metadataHopLimit: number;
  readonly metadataTags: string;
}

function instanceKeys(facts: InstanceFacts): ContextEntries {
  return {
    'ec2:InstanceType': facts.instanceType,
    ...zoneKeys(facts.availabilityZone),
    'ec2:EbsOptimized': String(facts.ebsOptimized),
    'ec2:Tenancy': facts.tenancy,
    'ec2:InstanceMarketType': facts.marketType,
    'ec2:InstanceProfile': facts.profileArn,
    'ec2:RootDeviceType': 'ebs',
    'ec2:MetadataHttpEndpoint': facts.metadataEndpoint,
    'ec2:MetadataHttpTokens': facts.metadataTokens,
    'ec2:MetadataHttpPutResponseHopLimit': String(facts.metadataHopLimit),
    'ec2:InstanceMetadataTags': facts.metadataTags,
  };
}

/** The instances that a request would launch. */
export function newInstance(scope: Scope, facts: InstanceFacts, tags: readonly Tag[]): ResourceReference {
  return { resource: ec2Arn(scope, 'instance', '*'), context: { ...instanceKeys(facts), ...requestTagKeys(tags) } };
}

/** An instance that a request names; one that is not there has no keys. */
export function existingInstance(
  scope: Scope,
  id: string,
  found: { readonly facts: InstanceFacts; readonly tags: readonly Tag[] } | undefined,
): ResourceReference {
  const resource = ec2Arn(scope, 'instance', id);
  if (found === undefined) return { resource, context: {} };
  return { resource, context: { 'ec2:InstanceID': id, ...instanceKeys(found.facts), ...resourceTagKeys(found.tags) } };
}
