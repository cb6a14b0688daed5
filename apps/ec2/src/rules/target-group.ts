/** The security group that a request works on: by id, or by name in the default VPC. */
import type { Ec2ReadTables } from '@cloudgate/store';
import { checkIds, notFound } from '../errors/not-found.js';
import { missingParameter } from '../errors/parameters.js';
import { noGroupNamed } from '../errors/security-groups.js';
import { existingSecurityGroup } from '../resources/security-group.js';
import type { ResourceReference } from '../resources/reference.js';
import { defaultVpc, securityGroupNamed, securityGroupWith } from '../rows/network.js';
import { loadedGroup, type LoadedSecurityGroup } from '../rows/security-groups.js';
import type { Scope } from '../scope.js';

/** How a request names a group. */
export interface GroupInput {
  readonly GroupId?: string | undefined;
  readonly GroupName?: string | undefined;
}

/** Reads the group. */
export function loadTarget(tables: Ec2ReadTables, scope: Scope, input: GroupInput): LoadedSecurityGroup | undefined {
  const { GroupId: id, GroupName: name } = input;
  if (id) return loadedGroup(tables, securityGroupWith(tables, scope, id));
  return name ? loadedGroup(tables, securityGroupNamed(tables, defaultVpc(tables, scope), name)) : undefined;
}

/** The group, as policies see it. */
export function targetGroup(
  scope: Scope,
  input: GroupInput,
  loaded: LoadedSecurityGroup | undefined,
): ResourceReference {
  return existingSecurityGroup(scope, loaded?.row.id ?? input.GroupId ?? input.GroupName ?? '*', loaded);
}

/**
 * The group, which is there.
 * @throws ServiceError `MissingParameter`, `InvalidGroupId.Malformed` or `InvalidGroup.NotFound`
 */
export function foundTarget(
  input: GroupInput,
  loaded: LoadedSecurityGroup | undefined,
  defaultVpcId: string,
): LoadedSecurityGroup {
  const { GroupId: id, GroupName: name } = input;
  if (!id && !name) throw missingParameter('groupName or groupId');
  if (id) checkIds('security-group', [id]);
  if (loaded) return loaded;
  throw id ? notFound('security-group', [id]) : noGroupNamed(name ?? '', defaultVpcId);
}
