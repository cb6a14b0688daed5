import { operation } from '../../iam-operation.js';
import { listedVersion } from '../../outputs/policy-output.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { loadPolicy } from '../../resources/policy.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html */
export default operation('ListPolicyVersions', {
  load: loadPolicy,
  authorize: ({ loaded }) => requirement('iam:ListPolicyVersions', loaded),
  async handle({ input, loaded, tools }) {
    const { arn } = existing(loaded);
    const page = await tools.policyStore.read('listPolicyVersions', { arn, page: pageRequest(input) });
    return { Versions: page.items.map(listedVersion), ...pageOutput(page) };
  },
});
