import { operation } from '../../iam-operation.js';
import { listedInstanceProfile } from '../../outputs/instance-profile-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html */
export default operation('ListInstanceProfiles', {
  authorize: () => everywhere('iam:ListInstanceProfiles'),
  async handle({ input, caller, tools }) {
    const page = await tools.policyStore.read('listInstanceProfiles', {
      account: callerAccount(caller),
      pathPrefix: input.PathPrefix,
      page: pageRequest(input),
    });
    return { InstanceProfiles: page.items.map(listedInstanceProfile), ...pageOutput(page) };
  },
});
