import { operation } from '../../iam-operation.js';
import { requiredPolicyArn } from '../../resources/policy-arn.js';
import { loadGroup } from '../../resources/group.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachGroupPolicy.html */
export default operation('DetachGroupPolicy', {
  load: loadGroup,
  authorize: ({ input, loaded }) => requirement('iam:DetachGroupPolicy', loaded, { 'iam:PolicyARN': input.PolicyArn }),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('detachPolicy', {
      principalType: 'group',
      principalId: existing(loaded).id,
      policyArn: requiredPolicyArn(input.PolicyArn, 'PolicyArn'),
    });
    return {};
  },
});
