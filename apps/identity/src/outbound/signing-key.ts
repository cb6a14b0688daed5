/** An account's key for an algorithm, made with its first token. */
import { createPrivateKey, generateKeyPair, type KeyObject, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { open, seal, type TokenSigningKeyRecord } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';

/** How tokens are signed. */
export type SigningAlgorithm = TokenSigningKeyRecord['algorithm'];

const generate = promisify(generateKeyPair);

async function newKey(
  account: string,
  algorithm: SigningAlgorithm,
  { keys }: IdentityTools,
): Promise<TokenSigningKeyRecord> {
  const pair =
    algorithm === 'RS256'
      ? await generate('rsa', { modulusLength: 2048 })
      : await generate('ec', { namedCurve: 'P-384' });
  const id = randomUUID();
  const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return {
    id,
    account,
    algorithm,
    publicKey: JSON.stringify(pair.publicKey.export({ format: 'jwk' })),
    sealedKey: seal(keys.secretSeal, privateKey, id),
  };
}

/** The key, opened. */
export async function signingKey(
  account: string,
  algorithm: SigningAlgorithm,
  tools: IdentityTools,
): Promise<{ readonly id: string; readonly key: KeyObject }> {
  const { policyStore, keys } = tools;
  const known = await policyStore.read('tokenSigningKeys', { account });
  const { id, sealedKey } =
    known.find((one) => one.algorithm === algorithm) ??
    (await policyStore.run('addTokenSigningKey', await newKey(account, algorithm, tools)));
  const opened = open(keys.secretSeal, sealedKey, id);
  if (opened === undefined) throw new Error(`the signing key \`${id}\` cannot be opened`);
  return { id, key: createPrivateKey(opened) };
}
