import { operation } from '../../iam-operation.js';
import { targetBoundary } from '../../resources/boundary-context.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePermissionsBoundary.html */
export default operation('DeleteRolePermissionsBoundary', {
  load: loadRole,
  authorize: ({ loaded }) => requirement('iam:DeleteRolePermissionsBoundary', loaded, targetBoundary(loaded)),
  async handle({ loaded, tools }) {
    await tools.policyStore.run('deleteBoundary', { principalType: 'role', principalId: existing(loaded).id });
    return {};
  },
});
