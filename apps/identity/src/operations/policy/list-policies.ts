import { operation } from '../../iam-operation.js';
import { listedPolicy } from '../../outputs/policy-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html */
export default operation('ListPolicies', {
  authorize: () => everywhere('iam:ListPolicies'),
  async handle({ input, caller, tools }) {
    const page = await tools.policyStore.read('listPolicies', {
      account: callerAccount(caller),
      scope: input.Scope ?? 'All',
      onlyAttached: input.OnlyAttached ?? false,
      pathPrefix: input.PathPrefix,
      usage: input.PolicyUsageFilter,
      page: pageRequest(input),
    });
    return { Policies: page.items.map(listedPolicy), ...pageOutput(page) };
  },
});
