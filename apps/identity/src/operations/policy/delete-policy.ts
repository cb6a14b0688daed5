import { operation } from '../../iam-operation.js';
import { loadPolicy, ownPolicy } from '../../resources/policy.js';
import { requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html */
export default operation('DeletePolicy', {
  load: loadPolicy,
  authorize: ({ loaded }) => requirement('iam:DeletePolicy', loaded),
  async handle({ loaded, tools }) {
    await tools.policyStore.run('deletePolicy', { policyId: ownPolicy(loaded).id });
    return {};
  },
});
