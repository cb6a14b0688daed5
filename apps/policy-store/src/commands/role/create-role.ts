import { newUniqueId } from '@cloudgate/common';
import type { Command } from '../../command.js';
import { invalidInput, nameTaken, quotaExceeded } from '../../errors.js';
import { checkBoundary } from '../../lookups/attachable-policy.js';
import { keptTrustPolicy } from '../../policies/kept-trust-policy.js';
import { isReservedPath, isServiceLinkedPath } from '../../policies/service-linked.js';
import { quotas } from '../../quotas.js';
import { roleRecord } from '../../records/role-record.js';
import { now } from '../../tools.js';
import { writeTags } from '../tag/write-tags.js';

/** Service-linked roles count towards no quota. */
const isCustomers = ({ path }: { readonly path: string }): boolean => !isServiceLinkedPath(path);

/** Adds a role. */
export const createRole: Command<'createRole'> = (tables, input, tools) => {
  const { account, name, path, description, maxSessionDuration, boundaryArn } = input;
  const nameKey = name.toLowerCase();
  if (isReservedPath(path)) throw invalidInput(`The path ${path} is reserved for roles of AWS services.`);
  const trustPolicy = keptTrustPolicy(tables, input.trustPolicy, tools);
  if (tables.roles.find('name', { accountId: account, nameKey }) !== undefined) throw nameTaken('role', name);
  if (tables.roles.findBy('account', account).filter(isCustomers).length >= quotas.rolesPerAccount) {
    throw quotaExceeded('RolesPerAccount', quotas.rolesPerAccount);
  }
  if (boundaryArn !== undefined) checkBoundary(tables, { arn: boundaryArn, account }, tools);
  const role = tables.roles.insert({
    id: newUniqueId('AROA', account),
    accountId: account,
    name,
    nameKey,
    path,
    description: description ?? null,
    maxSessionDuration,
    trustPolicy,
    createdAt: now(tools),
    boundaryArn: boundaryArn ?? null,
  });
  writeTags(tables, role, input.tags);
  return roleRecord(tables, role, tools);
};
