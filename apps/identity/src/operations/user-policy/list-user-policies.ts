import { operation } from '../../iam-operation.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { loadUser } from '../../resources/user.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html */
export default operation('ListUserPolicies', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:ListUserPolicies', loaded),
  async handle({ input, loaded, tools }) {
    const page = await tools.policyStore.read('listInlinePolicies', {
      principalType: 'user',
      principalId: existing(loaded).id,
      page: pageRequest(input),
    });
    return { PolicyNames: page.items.map(({ name }) => name), ...pageOutput(page) };
  },
});
