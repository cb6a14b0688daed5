import { operation } from '../../iam-operation.js';
import { requiredPolicyArn } from '../../resources/policy-arn.js';
import { loadGroup } from '../../resources/group.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachGroupPolicy.html */
export default operation('AttachGroupPolicy', {
  load: loadGroup,
  authorize: ({ input, loaded }) => requirement('iam:AttachGroupPolicy', loaded, { 'iam:PolicyARN': input.PolicyArn }),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('attachPolicy', {
      principalType: 'group',
      principalId: existing(loaded).id,
      policyArn: requiredPolicyArn(input.PolicyArn, 'PolicyArn'),
    });
    return {};
  },
});
