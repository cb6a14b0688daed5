import type { Commands } from '../../command.js';
import { deleteSigningCertificate } from './delete-signing-certificate.js';
import { updateSigningCertificate } from './update-signing-certificate.js';
import { uploadSigningCertificate } from './upload-signing-certificate.js';

/** Commands on signing certificates, by name. */
export const signingCertificateCommands = {
  deleteSigningCertificate,
  updateSigningCertificate,
  uploadSigningCertificate,
} satisfies Partial<Commands>;
