import { operation } from '../../iam-operation.js';
import { groupOutput } from '../../outputs/group-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html */
export default operation('ListGroups', {
  authorize: () => everywhere('iam:ListGroups'),
  async handle({ input, caller, tools }) {
    const page = await tools.policyStore.read('listGroups', {
      account: callerAccount(caller),
      pathPrefix: input.PathPrefix,
      page: pageRequest(input),
    });
    return { Groups: page.items.map(groupOutput), ...pageOutput(page) };
  },
});
