import type { Command } from '../../command.js';
import { existingSigningCertificate } from '../../lookups/existing-credentials.js';

/** Makes a certificate active or inactive. */
export const updateSigningCertificate: Command<'updateSigningCertificate'> = (tables, { id, status }) => {
  existingSigningCertificate(tables, id);
  tables.signingCertificates.update(id, { status });
};
