import { operation } from '../../iam-operation.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html */
export default operation('ListRolePolicies', {
  load: loadRole,
  authorize: ({ loaded }) => requirement('iam:ListRolePolicies', loaded),
  async handle({ input, loaded, tools }) {
    const page = await tools.policyStore.read('listInlinePolicies', {
      principalType: 'role',
      principalId: existing(loaded).id,
      page: pageRequest(input),
    });
    return { PolicyNames: page.items.map(({ name }) => name), ...pageOutput(page) };
  },
});
