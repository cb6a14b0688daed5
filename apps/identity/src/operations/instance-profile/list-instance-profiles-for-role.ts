import { operation } from '../../iam-operation.js';
import { listedInstanceProfile } from '../../outputs/instance-profile-output.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html */
export default operation('ListInstanceProfilesForRole', {
  load: loadRole,
  authorize: ({ loaded }) => requirement('iam:ListInstanceProfilesForRole', loaded),
  async handle({ input, loaded, tools }) {
    const roleId = existing(loaded).id;
    const page = await tools.policyStore.read('listInstanceProfilesForRole', { roleId, page: pageRequest(input) });
    return { InstanceProfiles: page.items.map(listedInstanceProfile), ...pageOutput(page) };
  },
});
