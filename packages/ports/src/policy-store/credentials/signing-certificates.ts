/** Certificates with whose keys users, and accounts' root users, sign requests. */
import type { AccessKeyStatus, KeyOwner } from '../access-keys.js';
import type { Call } from '../call.js';
import type { Page, PageRequest } from '../page.js';

/** A signing certificate. */
export interface SigningCertificateRecord {
  readonly id: string;
  readonly account: string;
  /** Absent for a certificate of the root user. */
  readonly userId?: string;
  readonly userName?: string;
  /** PEM. */
  readonly body: string;
  readonly status: AccessKeyStatus;
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly uploadedAt: number;
}

/** A new certificate. */
export interface NewSigningCertificate extends KeyOwner {
  readonly body: string;
  /** SHA-256 of its DER. */
  readonly fingerprint: string;
}

/** Commands on signing certificates. */
export interface SigningCertificateCommands {
  uploadSigningCertificate: Call<NewSigningCertificate, SigningCertificateRecord>;
  updateSigningCertificate: Call<{ readonly id: string; readonly status: AccessKeyStatus }, void>;
  deleteSigningCertificate: Call<{ readonly id: string }, void>;
}

/** Queries of signing certificates. */
export interface SigningCertificateQueries {
  signingCertificate: Call<{ readonly id: string }, SigningCertificateRecord | undefined>;
  listSigningCertificates: Call<KeyOwner & { readonly page: PageRequest }, Page<SigningCertificateRecord>>;
}
