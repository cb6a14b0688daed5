import { operation } from '../../iam-operation.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServiceLinkedRole.html */
export default operation('DeleteServiceLinkedRole', {
  load: loadRole,
  authorize: ({ loaded }) => requirement('iam:DeleteServiceLinkedRole', loaded),
  async handle({ loaded, tools }) {
    return { DeletionTaskId: await tools.policyStore.run('deleteServiceLinkedRole', { id: existing(loaded).id }) };
  },
});
