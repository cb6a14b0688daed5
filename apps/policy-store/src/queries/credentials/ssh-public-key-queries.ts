/** Queries of SSH public keys. */
import type { Queries } from '../../command.js';
import { pageOf } from '../../lookups/page-of.js';
import { sshPublicKeyRecord } from '../../records/credentials/ssh-public-key-record.js';

export const sshPublicKeyQueries: Pick<Queries, 'sshPublicKey' | 'listSshPublicKeys'> = {
  sshPublicKey(tables, { id }) {
    const row = tables.sshPublicKeys.get(id);
    return row === undefined ? undefined : sshPublicKeyRecord(tables, row);
  },

  listSshPublicKeys(tables, { userId, page }) {
    return pageOf(tables.sshPublicKeys.findBy('user', userId), page, {
      key: (row) => row.id,
      show: (row) => sshPublicKeyRecord(tables, row),
    });
  },
};
