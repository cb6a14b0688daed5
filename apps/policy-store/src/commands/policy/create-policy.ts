import { newUniqueId } from '@cloudgate/common';
import type { Command } from '../../command.js';
import { entityAlreadyExists, quotaExceeded } from '../../errors.js';
import { checkManagedPolicy } from '../../policies/check-document.js';
import { quotas } from '../../quotas.js';
import { managedPolicyRecord } from '../../records/managed-policy-record.js';
import { now } from '../../tools.js';
import { writeTags } from '../tag/write-tags.js';

/** Adds a managed policy with its first version. */
export const createPolicy: Command<'createPolicy'> = (tables, input, tools) => {
  const { account, name, path, description, document, tags } = input;
  checkManagedPolicy(document);
  const nameKey = name.toLowerCase();
  if (tables.managedPolicies.find('name', { accountId: account, nameKey }) !== undefined) {
    throw entityAlreadyExists(`A policy called ${name} already exists. Duplicate names are not allowed.`);
  }
  if (tables.managedPolicies.findBy('account', account).length >= quotas.policiesPerAccount) {
    throw quotaExceeded('PoliciesPerAccount', quotas.policiesPerAccount);
  }
  const createdAt = now(tools);
  const policy = tables.managedPolicies.insert({
    id: newUniqueId('ANPA', account),
    accountId: account,
    name,
    nameKey,
    path,
    description: description ?? null,
    createdAt,
    updatedAt: createdAt,
    defaultVersionId: 'v1',
    nextVersion: 2,
  });
  tables.policyVersions.insert({ policyId: policy.id, versionId: 'v1', accountId: account, document, createdAt });
  writeTags(tables, policy, tags);
  return managedPolicyRecord(tables, policy, tools);
};
