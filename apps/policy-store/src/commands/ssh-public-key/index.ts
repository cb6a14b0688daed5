import type { Commands } from '../../command.js';
import { deleteSshPublicKey } from './delete-ssh-public-key.js';
import { updateSshPublicKey } from './update-ssh-public-key.js';
import { uploadSshPublicKey } from './upload-ssh-public-key.js';

/** Commands on SSH public keys, by name. */
export const sshPublicKeyCommands = {
  deleteSshPublicKey,
  updateSshPublicKey,
  uploadSshPublicKey,
} satisfies Partial<Commands>;
