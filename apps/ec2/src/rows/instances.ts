/** Reads instances with what belongs to them, and the facts that policies ask of them. */
import type { Ec2ReadTables } from '@cloudgate/store';
import { allFound } from '../errors/not-found.js';
import type { InstanceFacts } from '../resources/instance.js';
import type { Tag } from '../tags/tag.js';
import { isShown } from './instance-state.js';
import { inScope, ownRow, type Place } from './scoped.js';
import { tagsOf } from './tags.js';
import type { InstanceRow, ProfileAssociationRow } from './types.js';

/** An instance and what policies ask of it. */
export interface LoadedInstance {
  readonly row: InstanceRow;
  readonly facts: InstanceFacts;
  readonly tags: readonly Tag[];
}

/** Where and when to read. */
export interface Reading extends Place {
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly now: number;
}

/** Every instance that is still shown. */
export function instances(tables: Ec2ReadTables, reading: Reading): InstanceRow[] {
  return tables.instances.findBy('region', inScope(reading)).filter((row) => isShown(row, reading.now));
}

/** The instance with an id, while it is shown. */
export function instanceWith(tables: Ec2ReadTables, reading: Reading, id: string): InstanceRow | undefined {
  const row = ownRow(reading, tables.instances.get(id));
  return row && isShown(row, reading.now) ? row : undefined;
}

/** The association of an instance with its profile. */
export function profileOf(tables: Ec2ReadTables, instanceId: string): ProfileAssociationRow | undefined {
  return tables.profileAssociations.findBy('instance', instanceId)[0];
}

/** An instance with what policies ask of it. */
export function loadInstance(tables: Ec2ReadTables, reading: Reading, id: string): LoadedInstance | undefined {
  const row = instanceWith(tables, reading, id);
  if (row === undefined) return undefined;
  const facts: InstanceFacts = {
    instanceType: row.instanceType,
    availabilityZone: row.availabilityZone,
    ebsOptimized: row.ebsOptimized,
    tenancy: row.tenancy,
    marketType: 'on-demand',
    profileArn: profileOf(tables, id)?.instanceProfileArn,
    metadataEndpoint: row.metadataHttpEndpoint,
    metadataTokens: row.metadataHttpTokens,
    metadataHopLimit: row.metadataHopLimit,
    metadataTags: row.metadataTags,
  };
  return { row, facts, tags: tagsOf(tables, id) };
}

/** The instances that a request names, by id. */
export function loadInstances(
  tables: Ec2ReadTables,
  reading: Reading,
  ids: readonly string[] | undefined,
): Map<string, LoadedInstance | undefined> {
  return new Map((ids ?? []).map((id) => [id, loadInstance(tables, reading, id)]));
}

/**
 * The rows of instances that were there when they were loaded, as they are now.
 * @throws ServiceError `InvalidInstanceID.NotFound` when one went away in the meantime
 */
export function instancesNow(tables: Ec2ReadTables, reading: Reading, ids: readonly string[]): InstanceRow[] {
  return allFound('instance', new Map(ids.map((id) => [id, instanceWith(tables, reading, id)])));
}
