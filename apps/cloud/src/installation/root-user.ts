/** The first account and its root user's access key: made at the first start, or given by the operator. */
import { newSecretAccessKey, newUniqueId } from '@cloudgate/common';
import { type PolicyStore, seal, type ServerKeys } from '@cloudgate/ports';
import { type RootCredentials, usualAccount } from '../settings/settings.js';
import { StateFault } from '../state/state-fault.js';

/** What the root user is made from. */
export interface RootUserOptions {
  readonly policyStore: PolicyStore;
  readonly keys: ServerKeys;
  /** The operator's choice of account and key. */
  readonly accountId: string | undefined;
  readonly chosen: RootCredentials | undefined;
  /** What the state's credentials file says. */
  readonly kept: RootCredentials | undefined;
}

/** The first account with a key that opens it. */
export interface RootUser {
  readonly account: string;
  readonly credentials: RootCredentials;
}

/** A new access key for the root user of an account. */
export function newRootCredentials(account: string): RootCredentials {
  return { accessKeyId: newUniqueId('AKIA', account), secretAccessKey: newSecretAccessKey() };
}

/** An account's first key, as the policy store takes it. */
export function sealedRootKey(keys: ServerKeys, { accessKeyId, secretAccessKey }: RootCredentials) {
  return { id: accessKeyId, sealedSecret: seal(keys.secretSeal, secretAccessKey, accessKeyId) };
}

/** The oldest account, which the installation belongs to. */
async function firstAccount(policyStore: PolicyStore): Promise<string | undefined> {
  const accounts = await policyStore.read('listAccounts', {});
  return [...accounts].sort((a, b) => a.createdAt - b.createdAt)[0]?.id;
}

/** Puts a key in the place of the root user's others. */
async function replaceKeys({ policyStore, keys }: RootUserOptions, account: string, credentials: RootCredentials) {
  const { items } = await policyStore.read('listAccessKeys', { account, page: { limit: 100 } });
  for (const { id } of items) await policyStore.run('deleteAccessKey', { id });
  await policyStore.run('createAccessKey', { account, ...sealedRootKey(keys, credentials) });
}

/**
 * Finds the first account, or makes it, and a key of its root user that works.
 * @throws StateFault when the state belongs to another account than the operator chose
 */
export async function ensureRootUser(options: RootUserOptions): Promise<RootUser> {
  const { policyStore, keys, chosen, kept } = options;
  const found = await firstAccount(policyStore);
  if (found === undefined) {
    const account = options.accountId ?? usualAccount;
    const credentials = chosen ?? kept ?? newRootCredentials(account);
    await policyStore.run('createAccount', { id: account, rootKey: sealedRootKey(keys, credentials) });
    return { account, credentials };
  }
  if (options.accountId !== undefined && options.accountId !== found) {
    throw new StateFault(
      `the state belongs to account ${found}, not ${options.accountId}: choose another state folder`,
    );
  }
  const same =
    chosen === undefined ||
    (kept?.accessKeyId === chosen.accessKeyId && kept.secretAccessKey === chosen.secretAccessKey);
  const known = kept && (await policyStore.read('accessKey', { id: kept.accessKeyId }));
  if (kept && same && known?.account === found && known.userId === undefined)
    return { account: found, credentials: kept };
  const credentials = chosen ?? newRootCredentials(found);
  await replaceKeys(options, found, credentials);
  return { account: found, credentials };
}
