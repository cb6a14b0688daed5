/** Public keys with which users sign in to CodeCommit over SSH. */
import type { Call } from '../call.js';
import type { Page, PageRequest } from '../page.js';
import type { AccessKeyStatus } from '../access-keys.js';

/** A public key. */
export interface SshPublicKeyRecord {
  readonly id: string;
  readonly userId: string;
  readonly userName: string;
  /** In SSH's wire format, base64. */
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly status: AccessKeyStatus;
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly uploadedAt: number;
}

/** A new key. */
export interface NewSshPublicKey {
  readonly userId: string;
  readonly publicKey: string;
  readonly fingerprint: string;
}

/** Commands on SSH public keys. */
export interface SshPublicKeyCommands {
  uploadSshPublicKey: Call<NewSshPublicKey, SshPublicKeyRecord>;
  updateSshPublicKey: Call<{ readonly id: string; readonly status: AccessKeyStatus }, void>;
  deleteSshPublicKey: Call<{ readonly id: string }, void>;
}

/** Queries of SSH public keys. */
export interface SshPublicKeyQueries {
  sshPublicKey: Call<{ readonly id: string }, SshPublicKeyRecord | undefined>;
  listSshPublicKeys: Call<{ readonly userId: string; readonly page: PageRequest }, Page<SshPublicKeyRecord>>;
}
