import { operation } from '../../iam-operation.js';
import { targetBoundary } from '../../resources/boundary-context.js';
import { required } from '../../resources/required.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html */
export default operation('DeleteRolePolicy', {
  load: loadRole,
  authorize: ({ loaded }) => requirement('iam:DeleteRolePolicy', loaded, targetBoundary(loaded)),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('deleteInlinePolicy', {
      principalType: 'role',
      principalId: existing(loaded).id,
      name: required(input.PolicyName, 'PolicyName'),
    });
    return {};
  },
});
