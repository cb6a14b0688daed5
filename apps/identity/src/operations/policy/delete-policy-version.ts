import { operation } from '../../iam-operation.js';
import { loadPolicy, ownPolicy } from '../../resources/policy.js';
import { required } from '../../resources/required.js';
import { requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicyVersion.html */
export default operation('DeletePolicyVersion', {
  load: loadPolicy,
  authorize: ({ loaded }) => requirement('iam:DeletePolicyVersion', loaded),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('deletePolicyVersion', {
      policyId: ownPolicy(loaded).id,
      versionId: required(input.VersionId, 'VersionId'),
    });
    return {};
  },
});
