import { isAccountId, parseArn } from '@cloudgate/common';
import type { OrganizationFeature } from '@cloudgate/ports';
import { notAuthorized } from '../../access-denied.js';
import { iamArn } from '../../resources/iam-arn.js';
import { required, validationError } from '../../resources/required.js';
import { issueCredentials } from '../../sessions/issue-credentials.js';
import { operation } from '../../sts-operation.js';

const mostSeconds = 900;

/** The tasks, by the ends of their policies' ARNs, with the feature that must be on for each. */
const tasks: Readonly<Record<string, OrganizationFeature>> = {
  IAMAuditRootUserCredentials: 'RootCredentialsManagement',
  IAMCreateRootUserPassword: 'RootCredentialsManagement',
  IAMDeleteRootUserCredentials: 'RootCredentialsManagement',
  S3UnlockBucketPolicy: 'RootSessions',
  SQSUnlockQueuePolicy: 'RootSessions',
};
const prefix = 'policy/root-task/';

/** The account that a request names, by its id or by its root user. @throws ServiceError `ValidationError` */
function targetAccount(target: string, partition: string): string {
  const parts = parseArn(target);
  const isRoot = parts?.partition === partition && parts.service === 'iam' && parts.resource === 'root';
  const account = isRoot ? parts.account : target;
  if (!isAccountId(account)) throw validationError(`${target} is invalid`);
  return account;
}

/** The feature that a task needs. @throws ServiceError `ValidationError` for any other policy */
function featureOf(policyArn: string, partition: string): OrganizationFeature {
  const parts = parseArn(policyArn);
  const isAws = parts?.partition === partition && parts.service === 'iam' && parts.account === 'aws';
  const task = isAws && parts.resource.startsWith(prefix) ? parts.resource.slice(prefix.length) : '';
  const feature = Object.hasOwn(tasks, task) ? tasks[task] : undefined;
  if (feature === undefined) throw validationError(`${policyArn} is not a policy for a root task.`);
  return feature;
}

/**
 * Sessions of the root users of member accounts, each for one task. The caller's own policies alone decide: a member
 * account has none that would name its root user.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html
 */
export default operation('AssumeRoot', {
  load({ input, request: { partition } }) {
    const account = targetAccount(required(input.TargetPrincipal, 'TargetPrincipal'), partition);
    const policyArn = required(input.TaskPolicyArn?.arn, 'TaskPolicyArn.arn');
    const feature = featureOf(policyArn, partition);
    return { account, arn: iamArn({ partition, account }, 'root'), policyArn, feature };
  },
  authorize: ({ loaded: { arn, policyArn } }) => ({
    action: 'sts:AssumeRoot',
    resource: arn,
    context: { 'sts:TaskPolicyArn': policyArn },
  }),
  async handle({ input, caller, loaded: { account, arn, policyArn, feature }, tools }) {
    const { managementAccount, features } = await tools.policyStore.read('organization', {});
    const { principal, session } = caller;
    const mayAsk =
      (principal.kind === 'user' || principal.kind === 'role-session') && principal.account === managementAccount;
    const isMember =
      account !== managementAccount && (await tools.policyStore.read('account', { id: account })) !== undefined;
    if (!mayAsk || !isMember || !features.includes(feature)) throw notAuthorized(caller, 'sts:AssumeRoot', arn);
    const sourceIdentity = session?.sourceIdentity;
    const Credentials = await issueCredentials(tools, {
      type: 'root',
      account,
      durationSeconds: input.DurationSeconds ?? mostSeconds,
      policyArns: [policyArn],
      ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
    });
    return { Credentials, ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }) };
  },
});
