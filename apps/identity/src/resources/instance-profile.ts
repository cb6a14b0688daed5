/** Instance profiles as requests name them. */
import type { LoadRequest } from '@cloudgate/service-kit';
import type { IdentityTools } from '../identity-tools.js';
import type { InstanceProfileRecord } from '@cloudgate/ports';
import { callerAccount } from './caller-account.js';
import { iamArn } from './iam-arn.js';
import { required } from './required.js';
import type { Target } from './target.js';

/** An instance profile. */
export type InstanceProfileTarget = Target<InstanceProfileRecord>;

/** The instance profile with the name that the request gives. */
export async function loadInstanceProfile({
  input,
  caller,
  tools,
  request,
}: LoadRequest<{ readonly InstanceProfileName?: string | undefined }, IdentityTools>): Promise<InstanceProfileTarget> {
  const account = callerAccount(caller);
  const name = required(input.InstanceProfileName, 'InstanceProfileName');
  const record = await tools.policyStore.read('findInstanceProfile', { account, name });
  const arn = record?.arn ?? iamArn({ partition: request.partition, account }, `instance-profile/${name}`);
  return { kind: 'instance-profile', account, name, arn, record };
}
