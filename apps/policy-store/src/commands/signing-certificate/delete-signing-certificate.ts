import type { Command } from '../../command.js';
import { existingSigningCertificate } from '../../lookups/existing-credentials.js';

/** Deletes a certificate. */
export const deleteSigningCertificate: Command<'deleteSigningCertificate'> = (tables, { id }) => {
  existingSigningCertificate(tables, id);
  tables.signingCertificates.delete(id);
};
