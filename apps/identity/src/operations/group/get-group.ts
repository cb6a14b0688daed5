import { operation } from '../../iam-operation.js';
import { groupOutput } from '../../outputs/group-output.js';
import { listedUser } from '../../outputs/user-output.js';
import { loadGroup } from '../../resources/group.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html */
export default operation('GetGroup', {
  load: loadGroup,
  authorize: ({ loaded }) => requirement('iam:GetGroup', loaded),
  async handle({ input, loaded, tools }) {
    const group = existing(loaded);
    const page = await tools.policyStore.read('listGroupMembers', { groupId: group.id, page: pageRequest(input) });
    return { Group: groupOutput(group), Users: page.items.map(listedUser), ...pageOutput(page) };
  },
});
