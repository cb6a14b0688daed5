import { operation } from '../../iam-operation.js';
import { loadGroup } from '../../resources/group.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroup.html */
export default operation('DeleteGroup', {
  load: loadGroup,
  authorize: ({ loaded }) => requirement('iam:DeleteGroup', loaded),
  async handle({ loaded, tools }) {
    await tools.policyStore.run('deleteGroup', { id: existing(loaded).id });
    return {};
  },
});
