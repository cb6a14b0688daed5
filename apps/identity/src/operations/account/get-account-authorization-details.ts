import { operation } from '../../iam-operation.js';
import { detailLists } from '../../outputs/detail-lists.js';
import { callerAccount } from '../../resources/caller-account.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html */
export default operation('GetAccountAuthorizationDetails', {
  authorize: () => everywhere('iam:GetAccountAuthorizationDetails'),
  async handle({ input, caller, tools }) {
    const page = await tools.policyStore.read('authorizationDetails', {
      account: callerAccount(caller),
      kinds: input.Filter?.length ? input.Filter : undefined,
      page: pageRequest(input),
    });
    return { ...detailLists(page.items), ...pageOutput(page) };
  },
});
