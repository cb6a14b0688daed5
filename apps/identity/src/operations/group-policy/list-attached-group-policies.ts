import { operation } from '../../iam-operation.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { loadGroup } from '../../resources/group.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedGroupPolicies.html */
export default operation('ListAttachedGroupPolicies', {
  load: loadGroup,
  authorize: ({ loaded }) => requirement('iam:ListAttachedGroupPolicies', loaded),
  async handle({ input, loaded, tools }) {
    const page = await tools.policyStore.read('listAttachedPolicies', {
      principalType: 'group',
      principalId: existing(loaded).id,
      pathPrefix: input.PathPrefix,
      page: pageRequest(input),
    });
    return {
      AttachedPolicies: page.items.map(({ name, arn }) => ({ PolicyName: name, PolicyArn: arn })),
      ...pageOutput(page),
    };
  },
});
