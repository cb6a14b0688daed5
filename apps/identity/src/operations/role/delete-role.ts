import { operation } from '../../iam-operation.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html */
export default operation('DeleteRole', {
  load: loadRole,
  authorize: ({ loaded }) => requirement('iam:DeleteRole', loaded),
  async handle({ loaded, tools }) {
    await tools.policyStore.run('deleteRole', { id: existing(loaded).id });
    return {};
  },
});
