/** Roles as requests name them. */
import type { LoadRequest } from '@cloudgate/service-kit';
import type { IdentityTools } from '../identity-tools.js';
import type { RoleRecord } from '@cloudgate/ports';
import { callerAccount } from './caller-account.js';
import { iamArn } from './iam-arn.js';
import { required } from './required.js';
import type { Target } from './target.js';

/** A role. */
export type RoleTarget = Target<RoleRecord>;

/** The role with the name that the request gives. */
export async function loadRole({
  input,
  caller,
  tools,
  request,
}: LoadRequest<{ readonly RoleName?: string | undefined }, IdentityTools>): Promise<RoleTarget> {
  const account = callerAccount(caller);
  const name = required(input.RoleName, 'RoleName');
  const record = await tools.policyStore.read('findRole', { account, name });
  const arn = record?.arn ?? iamArn({ partition: request.partition, account }, `role/${name}`);
  return { kind: 'role', account, name, arn, record };
}
