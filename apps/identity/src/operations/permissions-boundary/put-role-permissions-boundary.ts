import { operation } from '../../iam-operation.js';
import { requiredPolicyArn } from '../../resources/policy-arn.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePermissionsBoundary.html */
export default operation('PutRolePermissionsBoundary', {
  load: loadRole,
  authorize: ({ input, loaded }) =>
    requirement('iam:PutRolePermissionsBoundary', loaded, { 'iam:PermissionsBoundary': input.PermissionsBoundary }),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('putBoundary', {
      principalType: 'role',
      principalId: existing(loaded).id,
      policyArn: requiredPolicyArn(input.PermissionsBoundary, 'PermissionsBoundary'),
    });
    return {};
  },
});
