import { operation } from '../../iam-operation.js';
import { groupOutput } from '../../outputs/group-output.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { existing, requirement } from '../../resources/target.js';
import { loadUser } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html */
export default operation('ListGroupsForUser', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:ListGroupsForUser', loaded),
  async handle({ input, loaded, tools }) {
    const userId = existing(loaded).id;
    const page = await tools.policyStore.read('listGroupsForUser', { userId, page: pageRequest(input) });
    return { Groups: page.items.map(groupOutput), ...pageOutput(page) };
  },
});
