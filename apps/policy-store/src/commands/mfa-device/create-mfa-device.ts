import type { Command } from '../../command.js';
import { entityAlreadyExists, quotaExceeded } from '../../errors.js';
import { quotas } from '../../quotas.js';
import { mfaDeviceRecord } from '../../records/mfa-device-record.js';
import { now } from '../../tools.js';
import { writeTags } from '../tag/write-tags.js';

/** Keeps a device that is nobody's yet. */
export const createMfaDevice: Command<'createMfaDevice'> = (tables, { id, account, sealedSeed, tags }, tools) => {
  if (tables.mfaDevices.get(id) !== undefined) {
    throw entityAlreadyExists('MFADevice entity at the same path and name already exists.');
  }
  if (tables.mfaDevices.findBy('account', account).length >= quotas.mfaDevicesPerAccount) {
    throw quotaExceeded('MFADevicesPerAccount', quotas.mfaDevicesPerAccount);
  }
  const device = tables.mfaDevices.insert({
    serialNumber: id,
    accountId: account,
    createdAt: now(tools),
    sealedSeed,
    userId: null,
    enabledAt: null,
    drift: 0,
    lastStep: 0,
  });
  writeTags(tables, { id, accountId: account }, tags);
  return mfaDeviceRecord(tables, device, tools);
};
