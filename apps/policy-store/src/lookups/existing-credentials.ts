/** Credentials that a command needs to exist: between its load and its turn, another may have deleted them. */
import type {
  IamReadTables,
  ServerCertificate,
  ServiceSpecificCredential,
  SigningCertificate,
  SshPublicKey,
} from '@cloudgate/store';
import { entityNotFound, noSuchEntity } from '../errors.js';

/** @throws ServiceError `NoSuchEntity` */
export function existingSshPublicKey(tables: IamReadTables, id: string): SshPublicKey {
  const row = tables.sshPublicKeys.get(id);
  if (row === undefined) throw noSuchEntity(`The Public Key with id ${id} cannot be found.`);
  return row;
}

/** @throws ServiceError `NoSuchEntity` */
export function existingSigningCertificate(tables: IamReadTables, id: string): SigningCertificate {
  const row = tables.signingCertificates.get(id);
  if (row === undefined) throw noSuchEntity(`The Certificate with id ${id} cannot be found.`);
  return row;
}

/** @throws ServiceError `NoSuchEntity` */
export function existingServiceSpecificCredential(tables: IamReadTables, id: string): ServiceSpecificCredential {
  const row = tables.serviceSpecificCredentials.get(id);
  if (row === undefined) throw noSuchEntity(`The Service Specific Credential with id ${id} cannot be found.`);
  return row;
}

/** @throws ServiceError `NoSuchEntity` */
export function existingServerCertificate(tables: IamReadTables, id: string): ServerCertificate {
  const row = tables.serverCertificates.get(id);
  if (row === undefined) throw entityNotFound('server certificate', id);
  return row;
}
