import { operation } from '../../iam-operation.js';
import { targetBoundary } from '../../resources/boundary-context.js';
import { required } from '../../resources/required.js';
import { loadUser } from '../../resources/user.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html */
export default operation('PutUserPolicy', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:PutUserPolicy', loaded, targetBoundary(loaded)),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('putInlinePolicy', {
      principalType: 'user',
      principalId: existing(loaded).id,
      name: required(input.PolicyName, 'PolicyName'),
      document: required(input.PolicyDocument, 'PolicyDocument'),
    });
    return {};
  },
});
