import { operation } from '../../iam-operation.js';
import { loadGroup } from '../../resources/group.js';
import { existing, requirement } from '../../resources/target.js';
import { loadUser } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveUserFromGroup.html */
export default operation('RemoveUserFromGroup', {
  load: async (request) => ({ group: await loadGroup(request), user: await loadUser(request) }),
  authorize: ({ loaded }) => requirement('iam:RemoveUserFromGroup', loaded.group),
  async handle({ loaded, tools }) {
    const groupId = existing(loaded.group).id;
    await tools.policyStore.run('removeUserFromGroup', { groupId, userId: existing(loaded.user).id });
    return {};
  },
});
