/** Whose credential it is: the access key and its user, or the session token and its role or user. */
import type { Partition, Principal } from '@cloudgate/common';
import type { PolicySource, PrincipalFacts, Session, SessionFacts } from '@cloudgate/ports';
import type { Failure, Presented } from '@cloudgate/sigv4';
import type { KeyRing } from './key-ring.js';
import { rootPrincipal, sessionPrincipal, userPrincipal } from './principals.js';

/** A credential that exists and is in force; its signature is still to be verified. */
export interface Identity {
  readonly principal: Principal;
  /** Empty for a temporary key: its secret is derived. */
  readonly sealedSecret: string;
  readonly session?: SessionFacts;
  readonly sessionPolicy?: { readonly inline?: string; readonly managed: readonly string[] };
}

/** What identification works with. */
export interface IdentifyTools {
  readonly source: PolicySource;
  readonly ring: KeyRing;
  readonly cloudNow: number;
  readonly partition: Partition;
  /** The service asked: some take no session token of some kinds. */
  readonly service: string;
}

/** A long-term key. */
async function longTerm(accessKeyId: string, tools: IdentifyTools): Promise<Identity | Failure> {
  const { accessKey } = await tools.source.facts({ accessKeyId });
  const unknown: Failure = { kind: 'unknown-key', accessKeyId };
  if (accessKey === undefined || !accessKey.active) return unknown;
  const { userId, sealedSecret, account } = accessKey;
  if (userId === undefined) return { principal: rootPrincipal(account, tools.partition), sealedSecret };
  const { principal } = await tools.source.facts({ principal: { kind: 'user', id: userId } });
  return principal === undefined ? unknown : { principal: userPrincipal(principal), sealedSecret };
}

function sessionFacts(session: Session): SessionFacts {
  const { type, issuedAt, expiresAt, mfaAt, sourceIdentity, tags, transitiveTagKeys, instanceArn, federation } =
    session;
  return {
    type,
    issuedAt,
    expiresAt,
    tags: tags ?? [],
    transitiveTagKeys: transitiveTagKeys ?? [],
    ...(mfaAt === undefined ? {} : { mfaAt }),
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
    ...(instanceArn === undefined ? {} : { instanceArn }),
    ...(federation === undefined ? {} : { federation }),
  };
}

/**
 * IAM takes no GetFederationToken session, and no GetSessionToken session without MFA.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html
 */
function refusedBy(service: string, session: Session): boolean {
  if (service !== 'iam') return false;
  return session.type === 'federation-token' || (session.type === 'session-token' && session.mfaAt === undefined);
}

async function temporary(presented: Presented, token: string, tools: IdentifyTools): Promise<Identity | Failure> {
  const invalid: Failure = { kind: 'invalid-token' };
  const session = tools.ring.session(token);
  if (session === undefined || session.accessKeyId !== presented.accessKeyId) return invalid;
  let facts: PrincipalFacts | undefined;
  const { principalId, type } = session;
  const kind = type === 'role' ? 'role' : 'user';
  const answer = await tools.source.facts(principalId === undefined ? {} : { principal: { kind, id: principalId } });
  if (session.epoch !== answer.epoch) return invalid;
  if (session.expiresAt <= tools.cloudNow) return { kind: 'expired-token' };
  if (principalId !== undefined && (facts = answer.principal) === undefined) return invalid;
  if (refusedBy(tools.service, session)) return invalid;
  const { policy, policyArns } = session;
  const passed = policy !== undefined || (policyArns?.length ?? 0) > 0;
  return {
    principal: sessionPrincipal(session, facts, tools.partition),
    sealedSecret: '',
    session: sessionFacts(session),
    ...(passed
      ? { sessionPolicy: { ...(policy === undefined ? {} : { inline: policy }), managed: policyArns ?? [] } }
      : {}),
  };
}

/** Finds whose the presented credential is; a failure when it is nobody's, or no longer. */
export async function identify(presented: Presented, tools: IdentifyTools): Promise<Identity | Failure> {
  const { accessKeyId, sessionToken } = presented;
  if (sessionToken !== undefined) return temporary(presented, sessionToken, tools);
  if (accessKeyId.startsWith('ASIA')) return { kind: 'unknown-key', accessKeyId };
  return longTerm(accessKeyId, tools);
}
