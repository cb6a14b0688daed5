import { operation } from '../../iam-operation.js';
import { targetBoundary } from '../../resources/boundary-context.js';
import { required } from '../../resources/required.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html */
export default operation('PutRolePolicy', {
  load: loadRole,
  authorize: ({ loaded }) => requirement('iam:PutRolePolicy', loaded, targetBoundary(loaded)),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('putInlinePolicy', {
      principalType: 'role',
      principalId: existing(loaded).id,
      name: required(input.PolicyName, 'PolicyName'),
      document: required(input.PolicyDocument, 'PolicyDocument'),
    });
    return {};
  },
});
