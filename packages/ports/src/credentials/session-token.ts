/**
 * Session tokens: JWTs that say whose session it is, so that no row is kept for one. Revoking is what AWS does: a
 * deny on `aws:TokenIssueTime`, or deleting the role.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html
 */
import { createHmac, type KeyObject } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { SessionTag } from '../caller.js';
import type { SessionFederation } from '../federation.js';
import type { ServerKeys } from './server-keys.js';
import { jsonWebToken } from './json-web-token.js';

/** What a session was made with. Times are milliseconds since the epoch, on the cloud clock. */
export interface Session {
  readonly type: 'role' | 'session-token' | 'federation-token' | 'root';
  readonly account: string;
  /** The role's id, or the user's; absent when the root user made the session, and when it is the root user's. */
  readonly principalId?: string;
  /** The role session's name, or the federated user's. */
  readonly name?: string;
  /** The access key id (`ASIA…`) that the token belongs to. */
  readonly accessKeyId: string;
  /** The installation's epoch: a reset raises it. */
  readonly epoch: number;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly mfaAt?: number;
  readonly sourceIdentity?: string;
  readonly tags?: readonly SessionTag[];
  readonly transitiveTagKeys?: readonly string[];
  /** Inline session policy. */
  readonly policy?: string;
  /** Managed session policies, by ARN. */
  readonly policyArns?: readonly string[];
  readonly instanceArn?: string;
  readonly federation?: SessionFederation;
}

/** The share of a session that `PackedPolicySize` measures. */
export type PackedPart = Pick<Session, 'tags' | 'transitiveTagKeys' | 'policy' | 'policyArns'>;

/** Characters that the packed claim may have, so that a whole token stays under 4 KB. */
export const packedCap = 2400;

const issuer = 'cloudgate';
const audience = 'cloudgate-session';
const maxInflated = 64 * 1024;

interface Claims {
  readonly t: Session['type'];
  readonly a: string;
  readonly p?: string;
  readonly n?: string;
  readonly k: string;
  readonly e: number;
  readonly i: number;
  readonly x: number;
  readonly m?: number;
  readonly s?: string;
  readonly c?: string;
  readonly r?: string;
  readonly f?: SessionFederation;
}

function pack(part: PackedPart): string | undefined {
  const { tags, transitiveTagKeys, policy, policyArns } = part;
  if (!tags?.length && !transitiveTagKeys?.length && policy === undefined && !policyArns?.length) return undefined;
  const compact = [
    tags?.map(({ key, value }) => [key, value]) ?? [],
    transitiveTagKeys ?? [],
    policy ?? null,
    policyArns ?? [],
  ];
  return deflateRawSync(JSON.stringify(compact), { level: 9 }).toString('base64url');
}

function unpack(packed: string): PackedPart {
  const text = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: maxInflated }).toString('utf8');
  const [tags, transitiveTagKeys, policy, policyArns] = JSON.parse(text) as [
    [string, string][],
    string[],
    string | null,
    string[],
  ];
  return {
    tags: tags.map(([key, value]) => ({ key, value })),
    transitiveTagKeys,
    ...(policy === null ? {} : { policy }),
    policyArns,
  };
}

/** `PackedPolicySize`: per cent of what a token may carry; over 100 is too large; `undefined` when nothing was passed. */
export function packedPolicySize(part: PackedPart): number | undefined {
  const packed = pack(part);
  return packed === undefined ? undefined : Math.ceil((packed.length / packedCap) * 100);
}

/** Writes a session's token. */
export function issueSessionToken(keys: ServerKeys, session: Session): string {
  const packed = pack(session);
  const claims: Claims = {
    t: session.type,
    a: session.account,
    ...(session.principalId === undefined ? {} : { p: session.principalId }),
    ...(session.name === undefined ? {} : { n: session.name }),
    k: session.accessKeyId,
    e: session.epoch,
    i: session.issuedAt,
    x: session.expiresAt,
    ...(session.mfaAt === undefined ? {} : { m: session.mfaAt }),
    ...(session.sourceIdentity === undefined ? {} : { s: session.sourceIdentity }),
    ...(packed === undefined ? {} : { c: packed }),
    ...(session.instanceArn === undefined ? {} : { r: session.instanceArn }),
    ...(session.federation === undefined ? {} : { f: session.federation }),
  };
  return jsonWebToken().sign(claims, keys.sessionToken, { algorithm: 'HS256', issuer, audience, noTimestamp: true });
}

/** Reads a session's token; `undefined` when it is not one of ours, whole. Expiry is the caller's to judge. */
export function readSessionToken(keys: ServerKeys, token: string): Session | undefined {
  try {
    const claims = jsonWebToken().verify(token, keys.sessionToken, {
      algorithms: ['HS256'],
      issuer,
      audience,
    }) as unknown as Claims;
    return {
      type: claims.t,
      account: claims.a,
      ...(claims.p === undefined ? {} : { principalId: claims.p }),
      ...(claims.n === undefined ? {} : { name: claims.n }),
      accessKeyId: claims.k,
      epoch: claims.e,
      issuedAt: claims.i,
      expiresAt: claims.x,
      ...(claims.m === undefined ? {} : { mfaAt: claims.m }),
      ...(claims.s === undefined ? {} : { sourceIdentity: claims.s }),
      ...(claims.r === undefined ? {} : { instanceArn: claims.r }),
      ...(claims.f === undefined ? {} : { federation: claims.f }),
      ...(claims.c === undefined ? {} : unpack(claims.c)),
    };
  } catch {
    return undefined;
  }
}

/** The secret access key that belongs to a temporary access key id: derived, so that it is kept nowhere. */
export function temporarySecretAccessKey(key: KeyObject, accessKeyId: string): string {
  return createHmac('sha256', key).update(accessKeyId).digest('base64').slice(0, 40);
}
