/**
 * What requests give of a SAML provider, read: its metadata, and a private key that decrypts its assertions.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html
 */
import { ServiceError } from '@cloudgate/common';
import { type NewSamlPrivateKey, type SamlMetadata, seal } from '@cloudgate/ports';
import { MalformedMetadata, MalformedXml, readMetadata } from '@cloudgate/saml';
import { createPrivateKey, type KeyObject, randomUUID } from 'node:crypto';
import type { IdentityTools } from '../identity-tools.js';

/** Bits: as for the keys of metadata. */
const shortestModulus = 1024;

/** An id of a provider or of a private key: upper-case letters and digits. */
export function newSamlId(): string {
  return randomUUID().replaceAll('-', '').toUpperCase();
}

/** AWS's error for what a provider cannot be made of. */
export function invalidInput(message: string): ServiceError {
  return new ServiceError('InvalidInput', message);
}

/** @throws ServiceError `InvalidInput` */
export function metadataOf(document: string): SamlMetadata {
  try {
    return { document, ...readMetadata(document) };
  } catch (error) {
    if (error instanceof MalformedXml || error instanceof MalformedMetadata) {
      throw invalidInput('Could not parse metadata');
    }
    throw error;
  }
}

function rsaKey(pem: string): KeyObject | undefined {
  try {
    const key = createPrivateKey({ key: pem, format: 'pem' });
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return key.asymmetricKeyType === 'rsa' && bits >= shortestModulus ? key : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The key of a request, sealed; `undefined` when it gives none.
 * @throws ServiceError `InvalidInput`
 */
export function newPrivateKey(pem: string | undefined, { keys }: IdentityTools): NewSamlPrivateKey | undefined {
  if (pem === undefined) return undefined;
  const key = rsaKey(pem);
  if (key === undefined) throw invalidInput('Invalid private key.');
  const id = newSamlId();
  return { id, sealedKey: seal(keys.secretSeal, key.export({ type: 'pkcs8', format: 'pem' }).toString(), id) };
}
