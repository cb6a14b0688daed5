/** A session of a role for a federated identity. */
import type { FederationFacts } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';
import { checkRoleLimit } from './assumed-role.js';
import { issueRoleSession, type RoleSession, type RoleSessionOutput } from './role-session.js';

/** The session to be made; the rest is in what the provider said. */
export type FederatedSession = Pick<RoleSession, 'role' | 'name' | 'durationSeconds' | 'policies' | 'partition'> & {
  readonly federation: FederationFacts;
};

/**
 * Issues it.
 * @throws ServiceError `ValidationError` beyond the role's limit; `MalformedPolicyDocument`, `PackedPolicyTooLarge`
 */
export async function issueFederatedSession(
  { federation, ...session }: FederatedSession,
  tools: IdentityTools,
): Promise<RoleSessionOutput> {
  checkRoleLimit(session.durationSeconds, session.role);
  const { provider, keys, tags, transitiveTagKeys, sourceIdentity } = federation;
  return issueRoleSession(
    { ...session, tags, transitiveTagKeys, sourceIdentity, federation: { provider, keys } },
    tools,
  );
}
