/**
 * What AssumeRole needs: sts:AssumeRole always, and more for tags and source identity, each allowed by the trust policy.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
import type { AssumeRoleCommandInput } from '@aws-sdk/client-sts';
import { parseArn } from '@cloudgate/common';
import type { RoleRecord, Caller, ContextEntries, Requirement } from '@cloudgate/ports';
import { requestTagContext, resourceTagContext } from '../resources/tag-context.js';
import { sessionTags } from './session-tags.js';

/** The source identity that the session gets: set by this request, or before in the chain. */
export function sourceIdentity(caller: Caller, input: AssumeRoleCommandInput): string | undefined {
  return input.SourceIdentity ?? caller.session?.sourceIdentity;
}

function context(input: AssumeRoleCommandInput, caller: Caller, role: RoleRecord | undefined): ContextEntries {
  const { requested, inherited, transitiveKeys } = sessionTags(caller, input);
  return {
    // Passed-down tags stand in for the role's own while its trust policy is evaluated.
    ...resourceTagContext(overridden(role?.tags ?? [], inherited)),
    ...requestTagContext(requested),
    'sts:RoleSessionName': input.RoleSessionName,
    'sts:ExternalId': input.ExternalId,
    'sts:SourceIdentity': sourceIdentity(caller, input),
    ...(transitiveKeys.length === 0 ? {} : { 'sts:TransitiveTagKeys': transitiveKeys }),
    'sts:DurationSeconds': input.DurationSeconds?.toString(),
  };
}

function overridden(tags: RoleRecord['tags'], by: RoleRecord['tags']): RoleRecord['tags'] {
  const keys = new Set(by.map(({ key }) => key.toLowerCase()));
  return [...tags.filter(({ key }) => !keys.has(key.toLowerCase())), ...by];
}

/** The requirements, all on the role, with one context. A role that does not exist has no trust policy: denied. */
export function assumeRoleRequirements(
  input: AssumeRoleCommandInput,
  caller: Caller,
  role: RoleRecord | undefined,
): [Requirement, ...Requirement[]] {
  const arn = input.RoleArn ?? '';
  const { requested, inherited } = sessionTags(caller, input);
  const shared = {
    resource: role?.arn ?? arn,
    account: role?.account ?? parseArn(arn)?.account ?? '',
    ...(role === undefined ? {} : { policyOf: role.id }),
    context: context(input, caller, role),
  };
  return [
    { action: 'sts:AssumeRole', ...shared },
    ...(requested.length + inherited.length > 0 ? [{ action: 'sts:TagSession', ...shared }] : []),
    ...(sourceIdentity(caller, input) === undefined ? [] : [{ action: 'sts:SetSourceIdentity', ...shared }]),
  ];
}
