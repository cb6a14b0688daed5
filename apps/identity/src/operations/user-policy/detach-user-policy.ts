import { operation } from '../../iam-operation.js';
import { targetBoundary } from '../../resources/boundary-context.js';
import { requiredPolicyArn } from '../../resources/policy-arn.js';
import { loadUser } from '../../resources/user.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachUserPolicy.html */
export default operation('DetachUserPolicy', {
  load: loadUser,
  authorize: ({ input, loaded }) =>
    requirement('iam:DetachUserPolicy', loaded, { 'iam:PolicyARN': input.PolicyArn, ...targetBoundary(loaded) }),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('detachPolicy', {
      principalType: 'user',
      principalId: existing(loaded).id,
      policyArn: requiredPolicyArn(input.PolicyArn, 'PolicyArn'),
    });
    return {};
  },
});
