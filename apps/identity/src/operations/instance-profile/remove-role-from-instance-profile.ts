import { operation } from '../../iam-operation.js';
import { loadInstanceProfile } from '../../resources/instance-profile.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveRoleFromInstanceProfile.html */
export default operation('RemoveRoleFromInstanceProfile', {
  load: async (request) => ({ profile: await loadInstanceProfile(request), role: await loadRole(request) }),
  authorize: ({ loaded }) => requirement('iam:RemoveRoleFromInstanceProfile', loaded.profile),
  async handle({ loaded, tools }) {
    const profileId = existing(loaded.profile).id;
    await tools.policyStore.run('removeRoleFromInstanceProfile', { profileId, roleId: existing(loaded.role).id });
    return {};
  },
});
