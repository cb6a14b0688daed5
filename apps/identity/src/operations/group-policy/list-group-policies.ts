import { operation } from '../../iam-operation.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { loadGroup } from '../../resources/group.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupPolicies.html */
export default operation('ListGroupPolicies', {
  load: loadGroup,
  authorize: ({ loaded }) => requirement('iam:ListGroupPolicies', loaded),
  async handle({ input, loaded, tools }) {
    const page = await tools.policyStore.read('listInlinePolicies', {
      principalType: 'group',
      principalId: existing(loaded).id,
      page: pageRequest(input),
    });
    return { PolicyNames: page.items.map(({ name }) => name), ...pageOutput(page) };
  },
});
