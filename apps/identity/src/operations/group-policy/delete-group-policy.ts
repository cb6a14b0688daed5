import { operation } from '../../iam-operation.js';
import { required } from '../../resources/required.js';
import { loadGroup } from '../../resources/group.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroupPolicy.html */
export default operation('DeleteGroupPolicy', {
  load: loadGroup,
  authorize: ({ loaded }) => requirement('iam:DeleteGroupPolicy', loaded),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('deleteInlinePolicy', {
      principalType: 'group',
      principalId: existing(loaded).id,
      name: required(input.PolicyName, 'PolicyName'),
    });
    return {};
  },
});
