import { operation } from '../../iam-operation.js';
import { requiredPolicyArn } from '../../resources/policy-arn.js';
import { loadUser } from '../../resources/user.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPermissionsBoundary.html */
export default operation('PutUserPermissionsBoundary', {
  load: loadUser,
  authorize: ({ input, loaded }) =>
    requirement('iam:PutUserPermissionsBoundary', loaded, { 'iam:PermissionsBoundary': input.PermissionsBoundary }),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('putBoundary', {
      principalType: 'user',
      principalId: existing(loaded).id,
      policyArn: requiredPolicyArn(input.PermissionsBoundary, 'PermissionsBoundary'),
    });
    return {};
  },
});
