/** A session of a role for a federated identity, once the role's trust policy allows it. */
import { formatArn, type Partition } from '@cloudgate/common';
import type { FederationFacts, RoleRecord } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';
import { validationError } from '../resources/required.js';
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
  readonly AssumedRoleUser: { readonly AssumedRoleId: string; readonly Arn: string };
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
  if (durationSeconds > role.maxSessionDuration) {
    throw validationError('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  }
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
  const resource = `assumed-role/${role.name}/${name}`;
  return {
    Credentials,
    AssumedRoleUser: {
      AssumedRoleId: `${role.id}:${name}`,
      Arn: formatArn({ partition, service: 'sts', region: '', account: role.account, resource }),
    },
    ...size,
    ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }),
  };
}
