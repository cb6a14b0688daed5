import { operation } from '../../iam-operation.js';
import { versionOutput } from '../../outputs/policy-output.js';
import { loadPolicy } from '../../resources/policy.js';
import { required } from '../../resources/required.js';
import { existing, noSuchEntity, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html */
export default operation('GetPolicyVersion', {
  load: loadPolicy,
  authorize: ({ loaded }) => requirement('iam:GetPolicyVersion', loaded),
  async handle({ input, loaded, tools }) {
    const { arn } = existing(loaded);
    const versionId = required(input.VersionId, 'VersionId');
    const version = await tools.policyStore.read('policyVersion', { arn, versionId });
    if (version === undefined) {
      throw noSuchEntity(`Policy ${arn} version ${versionId} does not exist or is not attachable.`);
    }
    return { PolicyVersion: versionOutput(version) };
  },
});
