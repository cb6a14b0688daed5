import { operation } from '../../iam-operation.js';
import { targetBoundary } from '../../resources/boundary-context.js';
import { loadUser } from '../../resources/user.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPermissionsBoundary.html */
export default operation('DeleteUserPermissionsBoundary', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:DeleteUserPermissionsBoundary', loaded, targetBoundary(loaded)),
  async handle({ loaded, tools }) {
    await tools.policyStore.run('deleteBoundary', { principalType: 'user', principalId: existing(loaded).id });
    return {};
  },
});
