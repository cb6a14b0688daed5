import type { Command } from '../../command.js';
import { existingServiceSpecificCredential } from '../../lookups/existing-credentials.js';

/** Puts a new secret, which identity has made, in the place of the old one. */
export const resetServiceSpecificCredential: Command<'resetServiceSpecificCredential'> = (
  tables,
  { id, sealedSecret },
) => {
  existingServiceSpecificCredential(tables, id);
  tables.serviceSpecificCredentials.update(id, { sealedSecret });
};
