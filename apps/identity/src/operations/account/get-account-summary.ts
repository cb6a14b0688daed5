import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html */
export default operation('GetAccountSummary', {
  authorize: () => everywhere('iam:GetAccountSummary'),
  async handle({ caller, tools }) {
    return { SummaryMap: await tools.policyStore.read('accountSummary', { account: callerAccount(caller) }) };
  },
});
