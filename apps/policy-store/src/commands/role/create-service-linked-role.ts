import { newUniqueId } from '@cloudgate/common';
import type { Command } from '../../command.js';
import { invalidInput } from '../../errors.js';
import { serviceLinkedPath } from '../../policies/service-linked.js';
import { roleRecord } from '../../records/role-record.js';
import { now } from '../../tools.js';

const sessionSeconds = 3600;

/** Adds the role of a service, which the service alone may assume. It counts towards no quota. */
export const createServiceLinkedRole: Command<'createServiceLinkedRole'> = (tables, input, tools) => {
  const { account, service, name, description, policyArns } = input;
  const nameKey = name.toLowerCase();
  if (tables.roles.find('name', { accountId: account, nameKey }) !== undefined) {
    throw invalidInput(`Service role name ${name} has been taken in this account, please try a different suffix.`);
  }
  const statement = { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' };
  const createdAt = now(tools);
  const role = tables.roles.insert({
    id: newUniqueId('AROA', account),
    accountId: account,
    name,
    nameKey,
    path: serviceLinkedPath(service),
    description: description ?? null,
    maxSessionDuration: sessionSeconds,
    trustPolicy: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
    createdAt,
    boundaryArn: null,
  });
  for (const policyArn of policyArns) {
    const attachment = { principalId: role.id, policyArn, principalType: 'role', accountId: account };
    tables.attachments.insert({ ...attachment, attachedAt: createdAt });
  }
  return roleRecord(tables, role, tools);
};
