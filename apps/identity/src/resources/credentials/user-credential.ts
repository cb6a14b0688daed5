/** Credentials as requests name them: with their user. */
import { ServiceError } from '@cloudgate/common';
import type {
  AccessKeyStatus,
  ServiceSpecificCredentialRecord,
  SigningCertificateRecord,
  SshPublicKeyRecord,
  UserRecord,
} from '@cloudgate/ports';
import type { IdentityTools } from '../../identity-tools.js';
import { required, validationError } from '../required.js';
import { existing, noSuchEntity } from '../target.js';
import { existingUserOrRoot, type UserTarget } from '../user.js';

/**
 * The user of a request that may leave the name out, which the root user may not.
 * @throws ServiceError `NoSuchEntity`, `ValidationError`
 */
export function existingUser(target: UserTarget): UserRecord {
  const user = existingUserOrRoot(target);
  if (user === undefined) throw validationError('Must specify userName when calling with non-User credentials');
  return user;
}

/** The user's key. @throws ServiceError `NoSuchEntity` */
export async function existingSshPublicKey(
  { policyStore }: IdentityTools,
  owner: UserTarget,
  keyId: string | undefined,
): Promise<SshPublicKeyRecord> {
  const user = existing(owner);
  const id = required(keyId, 'SSHPublicKeyId');
  const key = await policyStore.read('sshPublicKey', { id });
  if (key?.userId !== user.id) throw noSuchEntity(`The Public Key with id ${id} cannot be found.`);
  return key;
}

/** The user's certificate, or the root user's. @throws ServiceError `NoSuchEntity` */
export async function existingSigningCertificate(
  { policyStore }: IdentityTools,
  owner: UserTarget,
  certificateId: string | undefined,
): Promise<SigningCertificateRecord> {
  const userId = existingUserOrRoot(owner)?.id;
  const id = required(certificateId, 'CertificateId');
  const found = await policyStore.read('signingCertificate', { id });
  if (found?.account !== owner.account || found.userId !== userId) {
    throw noSuchEntity(`The Certificate with id ${id} cannot be found.`);
  }
  return found;
}

/** The credential, if it is the user's. @throws ServiceError `NoSuchEntity` */
export function existingServiceCredential(
  { user, credential }: { readonly user: UserTarget; readonly credential: ServiceSpecificCredentialRecord | undefined },
  id: string | undefined,
): ServiceSpecificCredentialRecord {
  if (credential?.userId !== existingUser(user).id) {
    throw noSuchEntity(`The Service Specific Credential with id ${id} cannot be found.`);
  }
  return credential;
}

/**
 * The status that a request asks for: `Expired` is nobody's to give.
 * @param fault AWS's code for that, which differs by operation
 * @throws ServiceError `fault`
 */
export function statusOf(
  status: AccessKeyStatus | 'Expired' | undefined,
  fault: 'InvalidInput' | 'ValidationError' = 'InvalidInput',
): AccessKeyStatus {
  const value = required(status, 'Status');
  if (value === 'Expired') throw new ServiceError(fault, 'The status must be Active or Inactive.');
  return value;
}
