/** The user, group or role whose policies a simulation is to take. */
import { isAccountId, lastSegment, parseArn, ServiceError } from '@cloudgate/common';
import type { GroupRecord, PrincipalType, RoleRecord, UserRecord } from '@cloudgate/ports';
import type { LoadRequest } from '@cloudgate/service-kit';
import type { IdentityTools } from '../identity-tools.js';
import { required } from '../resources/required.js';
import type { Target } from '../resources/target.js';

/** A policy source: what its ARN names, where that exists. */
export interface PolicySourceTarget extends Target<UserRecord | GroupRecord | RoleRecord> {
  readonly kind: PrincipalType;
}

const queries = { user: 'findUser', group: 'findGroup', role: 'findRole' } as const;

/** AWS's error for input that a simulation cannot use. */
export function invalidInput(message: string): ServiceError {
  return new ServiceError('InvalidInput', message);
}

/** What an ARN of a user, group or role names. @throws ServiceError `InvalidInput` for any other ARN */
export function entityOf(arn: string): {
  readonly kind: PrincipalType;
  readonly account: string;
  readonly name: string;
} {
  const parts = parseArn(arn);
  const [kind, ...path] = parts?.resource.split('/') ?? [];
  const isEntity = kind === 'user' || kind === 'group' || kind === 'role';
  if (parts?.service !== 'iam' || !isAccountId(parts.account) || !isEntity || path.length === 0) {
    throw invalidInput(`Invalid Entity Arn: ${arn} does not clearly define entity type and name.`);
  }
  return { kind, account: parts.account, name: lastSegment(parts.resource) };
}

/** The entity with the ARN that the request gives. */
export async function loadPolicySource({
  input,
  tools,
}: LoadRequest<{ readonly PolicySourceArn?: string | undefined }, IdentityTools>): Promise<PolicySourceTarget> {
  const arn = required(input.PolicySourceArn, 'PolicySourceArn');
  const { kind, account, name } = entityOf(arn);
  const found = await tools.policyStore.read(queries[kind], { account, name });
  return { kind, account, name, arn, record: found?.arn === arn ? found : undefined };
}
