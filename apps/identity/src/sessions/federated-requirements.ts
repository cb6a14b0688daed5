/** What a federated identity needs to get a session of a role: each allowed by the role's trust policy. */
import { parseArn } from '@cloudgate/common';
import type { Caller, FederationFacts, Requirement, RoleRecord } from '@cloudgate/ports';
import { requestTagContext, resourceTagContext } from '../resources/tag-context.js';

/** A session that is asked for. */
export interface FederatedSessionRequest {
  readonly action: 'sts:AssumeRoleWithSAML' | 'sts:AssumeRoleWithWebIdentity';
  readonly roleArn: string;
  readonly role: RoleRecord | undefined;
  readonly federation: FederationFacts;
  readonly sessionName: string;
  readonly durationSeconds: number | undefined;
}

/** What the gate found proven of the caller of an operation that declares a credential. */
export function federationOf({ federation }: Caller): FederationFacts {
  if (federation === undefined) throw new Error('the caller has no federated identity');
  return federation;
}

/**
 * The requirements, all on the role, with one context. A role that does not exist has no trust policy: denied.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
export function federatedRequirements(asked: FederatedSessionRequest): [Requirement, ...Requirement[]] {
  const { action, roleArn, role, federation, sessionName, durationSeconds } = asked;
  const { tags, transitiveTagKeys, sourceIdentity } = federation;
  const shared = {
    resource: role?.arn ?? roleArn,
    account: role?.account ?? parseArn(roleArn)?.account ?? '',
    ...(role === undefined ? {} : { policyOf: role.id }),
    context: {
      ...resourceTagContext(role?.tags ?? []),
      ...requestTagContext(tags),
      'sts:RoleSessionName': sessionName,
      'sts:SourceIdentity': sourceIdentity,
      ...(transitiveTagKeys.length === 0 ? {} : { 'sts:TransitiveTagKeys': transitiveTagKeys }),
      'sts:DurationSeconds': durationSeconds?.toString(),
    },
  };
  return [
    { action, ...shared },
    ...(tags.length > 0 ? [{ action: 'sts:TagSession', ...shared }] : []),
    ...(sourceIdentity === undefined ? [] : [{ action: 'sts:SetSourceIdentity', ...shared }]),
  ];
}
