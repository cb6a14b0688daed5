import type { Commands } from '../../command.js';
import { deleteServerCertificate } from './delete-server-certificate.js';
import { updateServerCertificate } from './update-server-certificate.js';
import { uploadServerCertificate } from './upload-server-certificate.js';

/** Commands on server certificates, by name. */
export const serverCertificateCommands = {
  deleteServerCertificate,
  updateServerCertificate,
  uploadServerCertificate,
} satisfies Partial<Commands>;
