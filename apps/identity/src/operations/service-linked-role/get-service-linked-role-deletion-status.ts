import { unknownResource } from '@cloudgate/ports';
import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { iamArn } from '../../resources/iam-arn.js';
import { required } from '../../resources/required.js';
import { noSuchEntity } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLinkedRoleDeletionStatus.html */
export default operation('GetServiceLinkedRoleDeletionStatus', {
  load({ input, caller, request: { partition } }) {
    const taskId = required(input.DeletionTaskId, 'DeletionTaskId');
    const account = callerAccount(caller);
    const role = /^task\/(aws-service-role\/[^/]+\/[^/]+)\/[^/]+$/.exec(taskId)?.[1];
    const arn = role === undefined ? unknownResource : iamArn({ partition, account }, `role/${role}`);
    return { account, taskId, arn };
  },
  authorize: ({ loaded: { arn } }) => ({ action: 'iam:GetServiceLinkedRoleDeletionStatus', resource: arn }),
  async handle({ loaded: { account, taskId }, tools }) {
    const task = await tools.policyStore.read('roleDeletion', { account, taskId });
    if (task === undefined) throw noSuchEntity(`Deletion Task Id ${taskId} cannot be found.`);
    return { Status: task.done ? ('SUCCEEDED' as const) : ('IN_PROGRESS' as const) };
  },
});
