import { operation } from '../../iam-operation.js';
import { loadPolicy, ownPolicy } from '../../resources/policy.js';
import { required } from '../../resources/required.js';
import { requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetDefaultPolicyVersion.html */
export default operation('SetDefaultPolicyVersion', {
  load: loadPolicy,
  authorize: ({ loaded }) => requirement('iam:SetDefaultPolicyVersion', loaded),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('setDefaultPolicyVersion', {
      policyId: ownPolicy(loaded).id,
      versionId: required(input.VersionId, 'VersionId'),
    });
    return {};
  },
});
