/**
 * The private keys of a provider: two at most, so that one can follow the other.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html
 */
import type { NewSamlPrivateKey } from '@cloudgate/ports';
import type { IamTables, SamlProvider } from '@cloudgate/store';
import { invalidInput, limitExceeded } from '../../errors.js';
import { quotas } from '../../quotas.js';
import { now, type Tools } from '../../tools.js';

/** @throws ServiceError `LimitExceeded` */
export function addPrivateKey(
  tables: IamTables,
  { provider, key }: { readonly provider: SamlProvider; readonly key: NewSamlPrivateKey },
  tools: Tools,
): void {
  const { arn: providerArn, accountId } = provider;
  const limit = quotas.privateKeysPerSamlProvider;
  if (tables.samlPrivateKeys.findBy('provider', providerArn).length >= limit) {
    throw limitExceeded(`Private key limit of ${limit} is reached.`);
  }
  tables.samlPrivateKeys.insert({ ...key, providerArn, accountId, addedAt: now(tools) });
}

/** @throws ServiceError `InvalidInput` */
export function removePrivateKey(tables: IamTables, providerArn: string, id: string): void {
  if (tables.samlPrivateKeys.get(id)?.providerArn !== providerArn) {
    throw invalidInput('Failed to remove private key because the Key ID does not match a private key.');
  }
  tables.samlPrivateKeys.delete(id);
}

/** Encrypted assertions cannot be required without a key. @throws ServiceError `InvalidInput` */
export function checkEncryptionMode(tables: IamTables, { arn, encryptionMode }: SamlProvider, message: string): void {
  if (encryptionMode === 'Required' && tables.samlPrivateKeys.findBy('provider', arn).length === 0) {
    throw invalidInput(message);
  }
}

/** What is said when `Required` comes without a key. */
export const noKeyToRequire = 'Unable to set assertion encryption mode to Required because no private key is provided.';
