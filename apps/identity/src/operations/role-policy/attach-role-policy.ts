import { operation } from '../../iam-operation.js';
import { targetBoundary } from '../../resources/boundary-context.js';
import { requiredPolicyArn } from '../../resources/policy-arn.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html */
export default operation('AttachRolePolicy', {
  load: loadRole,
  authorize: ({ input, loaded }) =>
    requirement('iam:AttachRolePolicy', loaded, { 'iam:PolicyARN': input.PolicyArn, ...targetBoundary(loaded) }),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('attachPolicy', {
      principalType: 'role',
      principalId: existing(loaded).id,
      policyArn: requiredPolicyArn(input.PolicyArn, 'PolicyArn'),
    });
    return {};
  },
});
