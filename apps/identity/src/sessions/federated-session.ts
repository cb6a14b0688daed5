/** A session of a role for a federated identity, once the role's trust policy allows it. */
import type { Partition } from '@cloudgate/common';
import type { FederationFacts, RoleRecord } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';
import { type AssumedRoleUser, assumedRoleUser, checkRoleLimit } from './assumed-role.js';
import { type IssuedCredentials, issueCredentials } from './issue-credentials.js';
import { packedSize, type SessionPolicyInput, sessionPolicies } from './session-policies.js';

/** The session to be made. */
export interface FederatedSession {
  readonly role: RoleRecord;
  readonly federation: FederationFacts;
  readonly sessionName: string;
  readonly durationSeconds: number;
  readonly policies: SessionPolicyInput;
  readonly partition: Partition;
}

/** What both AssumeRoleWith… operations answer with. */
export interface FederatedSessionOutput {
  readonly Credentials: IssuedCredentials;
  readonly AssumedRoleUser: AssumedRoleUser;
  readonly PackedPolicySize?: number;
  readonly SourceIdentity?: string;
}

/**
 * Issues it.
 * @throws ServiceError `ValidationError` beyond the role's limit; `MalformedPolicyDocument`, `PackedPolicyTooLarge`
 */
export async function issueFederatedSession(
  { role, federation, sessionName: name, durationSeconds, policies, partition }: FederatedSession,
  tools: IdentityTools,
): Promise<FederatedSessionOutput> {
  checkRoleLimit(durationSeconds, role);
  const { provider, keys, tags, transitiveTagKeys, sourceIdentity } = federation;
  const parts = { tags, transitiveTagKeys, ...(await sessionPolicies(tools, policies, role.account)) };
  const size = packedSize(parts);
  const Credentials = await issueCredentials(tools, {
    type: 'role',
    account: role.account,
    principalId: role.id,
    name,
    durationSeconds,
    federation: { provider, keys },
    ...parts,
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
  });
  return {
    Credentials,
    AssumedRoleUser: assumedRoleUser(role, name, partition),
    ...size,
    ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }),
  };
}
