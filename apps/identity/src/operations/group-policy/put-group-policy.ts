import { operation } from '../../iam-operation.js';
import { required } from '../../resources/required.js';
import { loadGroup } from '../../resources/group.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutGroupPolicy.html */
export default operation('PutGroupPolicy', {
  load: loadGroup,
  authorize: ({ loaded }) => requirement('iam:PutGroupPolicy', loaded),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('putInlinePolicy', {
      principalType: 'group',
      principalId: existing(loaded).id,
      name: required(input.PolicyName, 'PolicyName'),
      document: required(input.PolicyDocument, 'PolicyDocument'),
    });
    return {};
  },
});
