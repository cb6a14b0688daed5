import type { Command } from '../../command.js';
import { existingSshPublicKey } from '../../lookups/existing-credentials.js';

/** Deletes a key. */
export const deleteSshPublicKey: Command<'deleteSshPublicKey'> = (tables, { id }) => {
  existingSshPublicKey(tables, id);
  tables.sshPublicKeys.delete(id);
};
