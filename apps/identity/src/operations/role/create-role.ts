import { operation } from '../../iam-operation.js';
import { createdRole } from '../../outputs/role-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { iamArn } from '../../resources/iam-arn.js';
import { required } from '../../resources/required.js';
import { taggedCreation, tagRecords } from '../../resources/tag-context.js';

const defaultSessionSeconds = 3600;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
export default operation('CreateRole', {
  authorize({ input, caller, request }) {
    const account = callerAccount(caller);
    const name = required(input.RoleName, 'RoleName');
    const resource = iamArn({ partition: request.partition, account }, `role${input.Path ?? '/'}${name}`);
    const context = { 'iam:PermissionsBoundary': input.PermissionsBoundary };
    return taggedCreation({ action: 'iam:CreateRole', resource, context }, { action: 'iam:TagRole', tags: input.Tags });
  },
  async handle({ input, caller, tools }) {
    const role = await tools.policyStore.run('createRole', {
      account: callerAccount(caller),
      name: required(input.RoleName, 'RoleName'),
      path: input.Path ?? '/',
      description: input.Description,
      maxSessionDuration: input.MaxSessionDuration ?? defaultSessionSeconds,
      trustPolicy: required(input.AssumeRolePolicyDocument, 'AssumeRolePolicyDocument'),
      boundaryArn: input.PermissionsBoundary,
      tags: tagRecords(input.Tags),
    });
    return { Role: createdRole(role) };
  },
});
