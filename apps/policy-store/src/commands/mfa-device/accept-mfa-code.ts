import type { Command } from '../../command.js';
import { existingMfaDevice } from '../../lookups/existing.js';

/** Takes note of a code, so that it is not accepted twice. */
export const acceptMfaCode: Command<'acceptMfaCode'> = (tables, { id, step, drift }) => {
  const device = existingMfaDevice(tables, id);
  if (step <= device.lastStep) return false;
  tables.mfaDevices.update(id, { lastStep: step, drift: drift ?? device.drift });
  return true;
};
