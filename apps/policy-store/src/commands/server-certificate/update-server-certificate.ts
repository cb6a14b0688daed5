import type { Command } from '../../command.js';
import { nameTaken } from '../../errors.js';
import { existingServerCertificate } from '../../lookups/existing-credentials.js';

/** Renames or moves a certificate; its id stays. */
export const updateServerCertificate: Command<'updateServerCertificate'> = (tables, { id, name, path }) => {
  const row = existingServerCertificate(tables, id);
  const nameKey = name?.toLowerCase() ?? row.nameKey;
  const holder = tables.serverCertificates.find('name', { accountId: row.accountId, nameKey });
  if (holder !== undefined && holder.id !== id) throw nameTaken('server certificate', name ?? row.name);
  tables.serverCertificates.update(id, { name: name ?? row.name, nameKey, path: path ?? row.path });
};
