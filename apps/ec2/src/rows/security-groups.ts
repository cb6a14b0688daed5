/** Security groups that requests name, with what policies ask of them. */
import type { Ec2ReadTables } from '@cloudgate/store';
import type { Tag } from '../tags/tag.js';
import { securityGroupWith } from './network.js';
import type { Place } from './scoped.js';
import { tagsOf } from './tags.js';
import type { SecurityGroupRow } from './types.js';

/** A security group and what policies ask of it. */
export interface LoadedSecurityGroup {
  readonly row: SecurityGroupRow;
  readonly vpcId: string;
  readonly tags: readonly Tag[];
}

/** Security groups by id; undefined where there is none. */
export type NamedSecurityGroups = ReadonlyMap<string, LoadedSecurityGroup | undefined>;

/** The security groups that a request names, by id. */
export function loadSecurityGroups(tables: Ec2ReadTables, place: Place, ids: readonly string[]): NamedSecurityGroups {
  return new Map(ids.map((id) => [id, loadedGroup(tables, securityGroupWith(tables, place, id))]));
}

/** A row with what policies ask of it. */
export function loadedGroup(tables: Ec2ReadTables, row: SecurityGroupRow | undefined): LoadedSecurityGroup | undefined {
  return row && { row, vpcId: row.vpcId, tags: tagsOf(tables, row.id) };
}
