import { operation } from '../../iam-operation.js';
import { targetBoundary } from '../../resources/boundary-context.js';
import { requiredPolicyArn } from '../../resources/policy-arn.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html */
export default operation('DetachRolePolicy', {
  load: loadRole,
  authorize: ({ input, loaded }) =>
    requirement('iam:DetachRolePolicy', loaded, { 'iam:PolicyARN': input.PolicyArn, ...targetBoundary(loaded) }),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('detachPolicy', {
      principalType: 'role',
      principalId: existing(loaded).id,
      policyArn: requiredPolicyArn(input.PolicyArn, 'PolicyArn'),
    });
    return {};
  },
});
