/** A session of a role, once the role's trust policy allows it: the same whoever asks for it, and how. */
import type { Partition } from '@cloudgate/common';
import type { RoleRecord, SessionFederation, SessionTag } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';
import { type AssumedRoleUser, assumedRoleUser } from './assumed-role.js';
import { type IssuedCredentials, issueCredentials } from './issue-credentials.js';
import { useCode, type VerifiedCode } from './multi-factor.js';
import { packedSize, type SessionPolicyInput, sessionPolicies } from './session-policies.js';

/** The session to be made. */
export interface RoleSession {
  readonly role: RoleRecord;
  readonly name: string;
  readonly durationSeconds: number;
  readonly policies: SessionPolicyInput;
  readonly partition: Partition;
  readonly tags: readonly SessionTag[];
  readonly transitiveTagKeys: readonly string[];
  readonly sourceIdentity?: string | undefined;
  readonly federation?: SessionFederation;
  /** MFA that came with the request; it is used up once all else is well. */
  readonly code?: VerifiedCode | undefined;
}

/** What every AssumeRole… operation answers with. */
export interface RoleSessionOutput {
  readonly Credentials: IssuedCredentials;
  readonly AssumedRoleUser: AssumedRoleUser;
  readonly PackedPolicySize?: number;
  readonly SourceIdentity?: string;
}

/**
 * Issues it.
 * @throws ServiceError `MalformedPolicyDocument`, `PackedPolicyTooLarge`; `AccessDenied` for a code that was used
 */
export async function issueRoleSession(session: RoleSession, tools: IdentityTools): Promise<RoleSessionOutput> {
  const { role, name, durationSeconds, partition, tags, transitiveTagKeys, sourceIdentity, federation } = session;
  const parts = { tags, transitiveTagKeys, ...(await sessionPolicies(tools, session.policies, role.account)) };
  const size = packedSize(parts);
  const Credentials = await issueCredentials(tools, {
    type: 'role',
    account: role.account,
    principalId: role.id,
    name,
    durationSeconds,
    ...parts,
    ...(federation === undefined ? {} : { federation }),
    ...(await useCode(tools, session.code)),
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
  });
  return {
    Credentials,
    AssumedRoleUser: assumedRoleUser(role, name, partition),
    ...size,
    ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }),
  };
}
