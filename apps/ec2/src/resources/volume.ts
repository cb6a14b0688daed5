/** Volumes, as policies see them. */
import type { ContextEntries } from '@cloudgate/ports';
import { ec2Arn, ownerlessArn, type Scope } from '../scope.js';
import type { Tag } from '../tags/tag.js';
import { requestTagKeys, type ResourceReference, resourceTagKeys } from './reference.js';
import { zoneKeys } from './zone.js';

/** What conditions may ask of a volume, beside its tags. */
export interface VolumeFacts {
  readonly availabilityZone: string;
  readonly encrypted: boolean;
  /** GiB. */
  readonly size: number;
  readonly volumeType: string;
  readonly iops?: number | null | undefined;
  /** MiB/s. */
  readonly throughput?: number | null | undefined;
  readonly snapshotId?: string | null | undefined;
}

function volumeKeys(scope: Scope, facts: VolumeFacts): ContextEntries {
  return {
    ...zoneKeys(facts.availabilityZone),
    'ec2:Encrypted': String(facts.encrypted),
    'ec2:VolumeSize': String(facts.size),
    'ec2:VolumeType': facts.volumeType,
    'ec2:VolumeIops': facts.iops?.toString(),
    'ec2:VolumeThroughput': facts.throughput?.toString(),
    'ec2:ParentSnapshot': facts.snapshotId ? ownerlessArn(scope, 'snapshot', facts.snapshotId) : undefined,
  };
}

/** A volume that a request would create. */
export function newVolume(scope: Scope, facts: VolumeFacts, tags: readonly Tag[]): ResourceReference {
  return { resource: ec2Arn(scope, 'volume', '*'), context: { ...volumeKeys(scope, facts), ...requestTagKeys(tags) } };
}

/** A volume that a request names; one that is not there has no keys. */
export function existingVolume(
  scope: Scope,
  id: string,
  found: { readonly facts: VolumeFacts; readonly tags: readonly Tag[] } | undefined,
): ResourceReference {
  const resource = ec2Arn(scope, 'volume', id);
  if (found === undefined) return { resource, context: {} };
  const own = { 'ec2:VolumeID': id, ...volumeKeys(scope, found.facts) };
  return { resource, context: { ...own, ...resourceTagKeys(found.tags) } };
}
