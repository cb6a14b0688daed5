/** A session of a role, made without anybody asking for it: for tests that start from one. */
import { newUniqueId } from '@cloudgate/common';
import { issueSessionToken, type Session, temporarySecretAccessKey } from '@cloudgate/ports';
import type { Credentials } from '../client/sign.js';
import type { RunningCloud } from './running-cloud.js';

/** What the session is made with. */
export interface SessionOptions extends Pick<
  Session,
  'tags' | 'transitiveTagKeys' | 'policy' | 'policyArns' | 'sourceIdentity'
> {
  readonly name: string;
  readonly milliseconds: number;
}

/** A session's credentials and whose it is. */
export interface IssuedSession {
  readonly arn: string;
  readonly name: string;
  readonly expiration: Date;
  readonly credentials: Credentials & { readonly sessionToken: string };
}

/** Makes the credentials that STS would give to whoever the role trusts. */
export async function sessionOf(
  { keys, policyStore, clock }: Pick<RunningCloud, 'keys' | 'policyStore' | 'clock'>,
  role: { readonly arn: string; readonly id: string },
  { name, milliseconds, ...facts }: SessionOptions,
): Promise<IssuedSession> {
  const [, partition = 'aws', , , account = '', resource = ''] = role.arn.split(':');
  const accessKeyId = newUniqueId('ASIA', account);
  const issuedAt = clock.cloud();
  const expiresAt = issuedAt + milliseconds;
  const sessionToken = issueSessionToken(keys, {
    ...facts,
    type: 'role',
    account,
    principalId: role.id,
    name,
    accessKeyId,
    epoch: await policyStore.read('epoch', {}),
    issuedAt,
    expiresAt,
  });
  return {
    arn: `arn:${partition}:sts::${account}:assumed-role/${resource.slice(resource.lastIndexOf('/') + 1)}/${name}`,
    name,
    expiration: new Date(expiresAt),
    credentials: {
      accessKeyId,
      secretAccessKey: temporarySecretAccessKey(keys.temporarySecret, accessKeyId),
      sessionToken,
    },
  };
}
