import { operation } from '../../iam-operation.js';
import { groupOutput } from '../../outputs/group-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { iamArn } from '../../resources/iam-arn.js';
import { required } from '../../resources/required.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateGroup.html */
export default operation('CreateGroup', {
  authorize({ input, caller, request }) {
    const account = callerAccount(caller);
    const name = required(input.GroupName, 'GroupName');
    const resource = iamArn({ partition: request.partition, account }, `group${input.Path ?? '/'}${name}`);
    return { action: 'iam:CreateGroup', resource };
  },
  async handle({ input, caller, tools }) {
    const group = await tools.policyStore.run('createGroup', {
      account: callerAccount(caller),
      name: required(input.GroupName, 'GroupName'),
      path: input.Path ?? '/',
    });
    return { Group: groupOutput(group) };
  },
});
