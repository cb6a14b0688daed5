import type { Command } from '../../command.js';
import { deleteConflict } from '../../errors.js';
import { existingMfaDevice } from '../../lookups/existing.js';
import { clearTags } from '../tag/write-tags.js';

/** Deletes a device that is nobody's. */
export const deleteMfaDevice: Command<'deleteMfaDevice'> = (tables, { id }) => {
  if (existingMfaDevice(tables, id).userId !== null) {
    throw deleteConflict('MFA VirtualDevice in use. Must deactivate first.');
  }
  clearTags(tables, id);
  tables.mfaDevices.delete(id);
};
