import type { Command } from '../../command.js';
import { existingMfaDevice } from '../../lookups/existing.js';

/** Takes a device away from its user; the device stays. */
export const deactivateMfaDevice: Command<'deactivateMfaDevice'> = (tables, { id }) => {
  existingMfaDevice(tables, id);
  tables.mfaDevices.update(id, { userId: null, enabledAt: null });
};
