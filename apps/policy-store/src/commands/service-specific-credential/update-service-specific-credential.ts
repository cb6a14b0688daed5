import type { Command } from '../../command.js';
import { existingServiceSpecificCredential } from '../../lookups/existing-credentials.js';

/** Makes a credential active or inactive. */
export const updateServiceSpecificCredential: Command<'updateServiceSpecificCredential'> = (tables, { id, status }) => {
  existingServiceSpecificCredential(tables, id);
  tables.serviceSpecificCredentials.update(id, { status });
};
