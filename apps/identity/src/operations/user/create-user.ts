import { operation } from '../../iam-operation.js';
import { userOutput } from '../../outputs/user-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { iamArn } from '../../resources/iam-arn.js';
import { required } from '../../resources/required.js';
import { taggedCreation, tagRecords } from '../../resources/tag-context.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html */
export default operation('CreateUser', {
  authorize({ input, caller, request }) {
    const account = callerAccount(caller);
    const name = required(input.UserName, 'UserName');
    const resource = iamArn({ partition: request.partition, account }, `user${input.Path ?? '/'}${name}`);
    const context = { 'iam:PermissionsBoundary': input.PermissionsBoundary };
    return taggedCreation({ action: 'iam:CreateUser', resource, context }, { action: 'iam:TagUser', tags: input.Tags });
  },
  async handle({ input, caller, tools }) {
    const user = await tools.policyStore.run('createUser', {
      account: callerAccount(caller),
      name: required(input.UserName, 'UserName'),
      path: input.Path ?? '/',
      boundaryArn: input.PermissionsBoundary,
      tags: tagRecords(input.Tags),
    });
    return { User: userOutput(user) };
  },
});
