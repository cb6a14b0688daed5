import type { Command } from '../../command.js';
import { existingServerCertificate } from '../../lookups/existing-credentials.js';
import { clearTags } from '../tag/write-tags.js';

/** Deletes a certificate with its private key. */
export const deleteServerCertificate: Command<'deleteServerCertificate'> = (tables, { id }) => {
  existingServerCertificate(tables, id);
  clearTags(tables, id);
  tables.serverCertificates.delete(id);
};
