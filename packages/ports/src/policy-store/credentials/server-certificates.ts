/** Certificates that servers show. */
import type { Call } from '../call.js';
import type { ByName, EntityListRequest, EntityRecord, TagRecord } from '../entities.js';
import type { Page } from '../page.js';
import type { Rename } from '../users.js';

/** A server certificate, without its private key. */
export interface ServerCertificateRecord extends EntityRecord {
  /** PEM. */
  readonly body: string;
  /** PEM. */
  readonly chain?: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly tags: readonly TagRecord[];
}

/** A new certificate, whose private key is sealed for its id. */
export interface NewServerCertificate extends ByName {
  readonly id: string;
  readonly path: string;
  readonly body: string;
  readonly chain?: string | undefined;
  readonly sealedPrivateKey: string;
  readonly expiresAt: number;
  readonly tags: readonly TagRecord[];
}

/** Commands on server certificates. */
export interface ServerCertificateCommands {
  uploadServerCertificate: Call<NewServerCertificate, ServerCertificateRecord>;
  updateServerCertificate: Call<Rename, void>;
  deleteServerCertificate: Call<{ readonly id: string }, void>;
}

/** Queries of server certificates. */
export interface ServerCertificateQueries {
  findServerCertificate: Call<ByName, ServerCertificateRecord | undefined>;
  listServerCertificates: Call<EntityListRequest, Page<ServerCertificateRecord>>;
}
