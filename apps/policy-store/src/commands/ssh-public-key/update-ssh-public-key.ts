import type { Command } from '../../command.js';
import { existingSshPublicKey } from '../../lookups/existing-credentials.js';

/** Makes a key active or inactive. */
export const updateSshPublicKey: Command<'updateSshPublicKey'> = (tables, { id, status }) => {
  existingSshPublicKey(tables, id);
  tables.sshPublicKeys.update(id, { status });
};
