import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html */
export default operation('ListAccountAliases', {
  authorize: () => everywhere('iam:ListAccountAliases'),
  async handle({ caller, tools }) {
    const account = await tools.policyStore.read('account', { id: callerAccount(caller) });
    return { AccountAliases: account?.alias === undefined ? [] : [account.alias], IsTruncated: false };
  },
});
