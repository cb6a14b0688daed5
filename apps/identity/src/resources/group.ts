/** Groups as requests name them. */
import type { LoadRequest } from '@cloudgate/service-kit';
import type { IdentityTools } from '../identity-tools.js';
import type { GroupRecord } from '@cloudgate/ports';
import { callerAccount } from './caller-account.js';
import { iamArn } from './iam-arn.js';
import { required } from './required.js';
import type { Target } from './target.js';

/** A group. */
export type GroupTarget = Target<GroupRecord>;

/** The group with the name that the request gives. */
export async function loadGroup({
  input,
  caller,
  tools,
  request,
}: LoadRequest<{ readonly GroupName?: string | undefined }, IdentityTools>): Promise<GroupTarget> {
  const account = callerAccount(caller);
  const name = required(input.GroupName, 'GroupName');
  const record = await tools.policyStore.read('findGroup', { account, name });
  const arn = record?.arn ?? iamArn({ partition: request.partition, account }, `group/${name}`);
  return { kind: 'group', account, name, arn, record };
}
