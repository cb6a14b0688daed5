import type { Command } from '../../command.js';
import { existingServiceSpecificCredential } from '../../lookups/existing-credentials.js';

/** Deletes a credential. */
export const deleteServiceSpecificCredential: Command<'deleteServiceSpecificCredential'> = (tables, { id }) => {
  existingServiceSpecificCredential(tables, id);
  tables.serviceSpecificCredentials.delete(id);
};
