/** Rows that a command needs to exist: between its load and its turn, another may have deleted them. */
import type {
  Group,
  IamReadTables,
  InstanceProfile,
  LoginProfile,
  ManagedPolicy,
  MfaDevice,
  OidcProvider,
  Role,
  SamlProvider,
  User,
} from '@cloudgate/store';
import { entityNotFound, noSuchEntity, policyNotFound } from '../errors.js';
import { checkModifiable } from '../policies/service-linked.js';
import type { PrincipalReference } from '@cloudgate/ports';

/** @throws ServiceError `NoSuchEntity` */
export function existingUser(tables: IamReadTables, id: string): User {
  const row = tables.users.get(id);
  if (row === undefined) throw entityNotFound('user', id);
  return row;
}

/** @throws ServiceError `NoSuchEntity` */
export function existingGroup(tables: IamReadTables, id: string): Group {
  const row = tables.groups.get(id);
  if (row === undefined) throw entityNotFound('group', id);
  return row;
}

/** @throws ServiceError `NoSuchEntity` */
export function existingRole(tables: IamReadTables, id: string): Role {
  const row = tables.roles.get(id);
  if (row === undefined) throw entityNotFound('role', id);
  return row;
}

/** @throws ServiceError `NoSuchEntity` */
export function existingInstanceProfile(tables: IamReadTables, id: string): InstanceProfile {
  const row = tables.instanceProfiles.get(id);
  if (row === undefined) throw entityNotFound('instance profile', id);
  return row;
}

/** @throws ServiceError `NoSuchEntity` */
export function existingPolicy(tables: IamReadTables, id: string): ManagedPolicy {
  const row = tables.managedPolicies.get(id);
  if (row === undefined) throw policyNotFound(id);
  return row;
}

/** @throws ServiceError `NoSuchEntity` */
export function existingLoginProfile(tables: IamReadTables, userId: string): LoginProfile {
  const row = tables.loginProfiles.get(userId);
  if (row === undefined) {
    throw noSuchEntity(`Login Profile for User ${tables.users.get(userId)?.name ?? userId} cannot be found.`);
  }
  return row;
}

/** @throws ServiceError `NoSuchEntity` */
export function existingMfaDevice(tables: IamReadTables, serialNumber: string): MfaDevice {
  const row = tables.mfaDevices.get(serialNumber);
  if (row === undefined) throw noSuchEntity(`VirtualMFADevice with serial number ${serialNumber} does not exist.`);
  return row;
}

/** @throws ServiceError `NoSuchEntity` */
export function existingOidcProvider(tables: IamReadTables, arn: string): OidcProvider {
  const row = tables.oidcProviders.get(arn);
  if (row === undefined) throw noSuchEntity(`OpenIDConnect Provider not found for arn ${arn}`);
  return row;
}

/** @throws ServiceError `NoSuchEntity` */
export function existingSamlProvider(tables: IamReadTables, arn: string): SamlProvider {
  const row = tables.samlProviders.get(arn);
  if (row === undefined) throw noSuchEntity(`Manifest not found for arn ${arn}`);
  return row;
}

/**
 * A principal whose policies are to be changed.
 * @throws ServiceError `NoSuchEntity`; `UnmodifiableEntity` for a service-linked role
 */
export function modifiablePrincipal(tables: IamReadTables, reference: PrincipalReference): User | Group | Role {
  const row = existingPrincipal(tables, reference);
  if (reference.principalType === 'role') checkModifiable(row);
  return row;
}

/** @throws ServiceError `NoSuchEntity` */
export function existingPrincipal(tables: IamReadTables, reference: PrincipalReference): User | Group | Role {
  const find = { user: existingUser, group: existingGroup, role: existingRole }[reference.principalType];
  return find(tables, reference.principalId);
}
