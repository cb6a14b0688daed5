import type { Command } from '../../command.js';
import { entityNotFound } from '../../errors.js';
import { writeTags } from './write-tags.js';

/** Sets tags of a user, role, managed policy, instance profile, MFA device, provider or server certificate. */
export const tagResource: Command<'tagResource'> = (tables, { resourceId, tags }) => {
  const entity =
    tables.users.get(resourceId) ??
    tables.roles.get(resourceId) ??
    tables.managedPolicies.get(resourceId) ??
    tables.instanceProfiles.get(resourceId) ??
    tables.mfaDevices.get(resourceId) ??
    tables.oidcProviders.get(resourceId) ??
    tables.samlProviders.get(resourceId) ??
    tables.serverCertificates.get(resourceId);
  if (entity === undefined) throw entityNotFound('user', resourceId);
  writeTags(tables, { id: resourceId, accountId: entity.accountId }, tags);
};
