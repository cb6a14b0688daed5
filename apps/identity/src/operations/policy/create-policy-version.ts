import { operation } from '../../iam-operation.js';
import { listedVersion } from '../../outputs/policy-output.js';
import { loadPolicy, ownPolicy } from '../../resources/policy.js';
import { required } from '../../resources/required.js';
import { requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicyVersion.html */
export default operation('CreatePolicyVersion', {
  load: loadPolicy,
  authorize: ({ loaded }) => requirement('iam:CreatePolicyVersion', loaded),
  async handle({ input, loaded, tools }) {
    const version = await tools.policyStore.run('createPolicyVersion', {
      policyId: ownPolicy(loaded).id,
      document: required(input.PolicyDocument, 'PolicyDocument'),
      setAsDefault: input.SetAsDefault ?? false,
    });
    return { PolicyVersion: listedVersion(version) };
  },
});
