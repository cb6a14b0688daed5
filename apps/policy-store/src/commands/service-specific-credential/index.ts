import type { Commands } from '../../command.js';
import { createServiceSpecificCredential } from './create-service-specific-credential.js';
import { deleteServiceSpecificCredential } from './delete-service-specific-credential.js';
import { resetServiceSpecificCredential } from './reset-service-specific-credential.js';
import { updateServiceSpecificCredential } from './update-service-specific-credential.js';

/** Commands on service-specific credentials, by name. */
export const serviceSpecificCredentialCommands = {
  createServiceSpecificCredential,
  deleteServiceSpecificCredential,
  resetServiceSpecificCredential,
  updateServiceSpecificCredential,
} satisfies Partial<Commands>;
