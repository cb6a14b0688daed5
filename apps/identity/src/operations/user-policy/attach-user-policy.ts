import { operation } from '../../iam-operation.js';
import { targetBoundary } from '../../resources/boundary-context.js';
import { requiredPolicyArn } from '../../resources/policy-arn.js';
import { loadUser } from '../../resources/user.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachUserPolicy.html */
export default operation('AttachUserPolicy', {
  load: loadUser,
  authorize: ({ input, loaded }) =>
    requirement('iam:AttachUserPolicy', loaded, { 'iam:PolicyARN': input.PolicyArn, ...targetBoundary(loaded) }),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('attachPolicy', {
      principalType: 'user',
      principalId: existing(loaded).id,
      policyArn: requiredPolicyArn(input.PolicyArn, 'PolicyArn'),
    });
    return {};
  },
});
