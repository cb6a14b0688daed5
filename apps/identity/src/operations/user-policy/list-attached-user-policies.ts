import { operation } from '../../iam-operation.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { loadUser } from '../../resources/user.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html */
export default operation('ListAttachedUserPolicies', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:ListAttachedUserPolicies', loaded),
  async handle({ input, loaded, tools }) {
    const page = await tools.policyStore.read('listAttachedPolicies', {
      principalType: 'user',
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
