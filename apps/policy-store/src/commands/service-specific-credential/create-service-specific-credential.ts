import type { Command } from '../../command.js';
import { quotaExceeded } from '../../errors.js';
import { existingUser } from '../../lookups/existing.js';
import { quotas } from '../../quotas.js';
import { serviceSpecificCredentialRecord } from '../../records/credentials/service-specific-credential-record.js';
import { now } from '../../tools.js';

const dayMilliseconds = 86_400_000;

/** Keeps a credential whose secret identity has made. */
export const createServiceSpecificCredential: Command<'createServiceSpecificCredential'> = (tables, input, tools) => {
  const { id, userId, service, age, sealedSecret } = input;
  const { accountId, name } = existingUser(tables, userId);
  const others = tables.serviceSpecificCredentials.findBy('user', userId).filter((row) => row.service === service);
  if (others.length >= quotas.serviceSpecificCredentialsPerUser) {
    throw quotaExceeded('ServiceSpecificCredentialsPerUser', quotas.serviceSpecificCredentialsPerUser);
  }
  const first = `${name}-at-${accountId}`;
  const createdAt = now(tools);
  const row = tables.serviceSpecificCredentials.insert({
    id,
    accountId,
    userId,
    service,
    userName: others.some(({ userName }) => userName === first) ? `${name}+1-at-${accountId}` : first,
    sealedSecret,
    status: 'Active',
    createdAt,
    expiresAt: age === undefined ? null : new Date(createdAt.getTime() + age * dayMilliseconds),
  });
  return serviceSpecificCredentialRecord(tables, row, tools);
};
