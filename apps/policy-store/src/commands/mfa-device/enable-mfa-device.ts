import type { Command } from '../../command.js';
import { entityAlreadyExists, quotaExceeded } from '../../errors.js';
import { existingMfaDevice, existingUser } from '../../lookups/existing.js';
import { quotas } from '../../quotas.js';
import { now } from '../../tools.js';

/** Makes a device a user's. */
export const enableMfaDevice: Command<'enableMfaDevice'> = (tables, { id, userId, step }, tools) => {
  existingUser(tables, userId);
  if (existingMfaDevice(tables, id).userId !== null) throw entityAlreadyExists('MFA Device is already in use.');
  if (tables.mfaDevices.findBy('user', userId).length >= quotas.mfaDevicesPerUser) {
    throw quotaExceeded('MFADevicesPerUser', quotas.mfaDevicesPerUser);
  }
  tables.mfaDevices.update(id, { userId, enabledAt: now(tools), drift: 0, lastStep: step });
};
