/** Queries of users' and accounts' other credentials. */
import { serverCertificateQueries } from './server-certificate-queries.js';
import { serviceSpecificCredentialQueries } from './service-specific-credential-queries.js';
import { signingCertificateQueries } from './signing-certificate-queries.js';
import { sshPublicKeyQueries } from './ssh-public-key-queries.js';

/** Queries of them all, by name. */
export const credentialQueries = {
  ...serverCertificateQueries,
  ...serviceSpecificCredentialQueries,
  ...signingCertificateQueries,
  ...sshPublicKeyQueries,
};
