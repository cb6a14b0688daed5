import { operation } from '../../iam-operation.js';
import { loadInstanceProfile } from '../../resources/instance-profile.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/**
 * To put a role into a profile is to pass it to EC2, which needs iam:PassRole.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddRoleToInstanceProfile.html
 */
export default operation('AddRoleToInstanceProfile', {
  load: async (request) => ({ profile: await loadInstanceProfile(request), role: await loadRole(request) }),
  authorize: ({ loaded: { profile, role } }) => [
    requirement('iam:AddRoleToInstanceProfile', profile),
    requirement('iam:PassRole', role, { 'iam:PassedToService': 'ec2.amazonaws.com' }),
  ],
  async handle({ loaded, tools }) {
    const profileId = existing(loaded.profile).id;
    await tools.policyStore.run('addRoleToInstanceProfile', { profileId, roleId: existing(loaded.role).id });
    return {};
  },
});
