import { operation } from '../../iam-operation.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html */
export default operation('ListAttachedRolePolicies', {
  load: loadRole,
  authorize: ({ loaded }) => requirement('iam:ListAttachedRolePolicies', loaded),
  async handle({ input, loaded, tools }) {
    const page = await tools.policyStore.read('listAttachedPolicies', {
      principalType: 'role',
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
