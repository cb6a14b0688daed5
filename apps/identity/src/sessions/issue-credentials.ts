/** Temporary credentials: a token that says whose they are, and a secret derived from their id. */
import { newUniqueId } from '@cloudgate/common';
import { issueSessionToken, type Session, temporarySecretAccessKey } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';

/** What a session is made with; the rest is this module's to know. */
export type NewSession = Omit<Session, 'accessKeyId' | 'epoch' | 'issuedAt' | 'expiresAt'> & {
  readonly durationSeconds: number;
};

/** Credentials as STS gives them. */
export interface IssuedCredentials {
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken: string;
  readonly Expiration: Date;
}

/** Issues credentials from now on. */
export async function issueCredentials(
  { policyStore, keys, clock }: IdentityTools,
  { durationSeconds, ...session }: NewSession,
): Promise<IssuedCredentials> {
  const accessKeyId = newUniqueId('ASIA', session.account);
  // To the second, as STS shows it: a session ends when its credentials say so.
  const issuedAt = Math.floor(clock.cloud() / 1000) * 1000;
  const expiresAt = issuedAt + durationSeconds * 1000;
  const epoch = await policyStore.read('epoch', {});
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: temporarySecretAccessKey(keys.temporarySecret, accessKeyId),
    SessionToken: issueSessionToken(keys, { ...session, accessKeyId, epoch, issuedAt, expiresAt }),
    Expiration: new Date(expiresAt),
  };
}
