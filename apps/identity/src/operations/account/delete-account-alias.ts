import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { required } from '../../resources/required.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountAlias.html */
export default operation('DeleteAccountAlias', {
  authorize: () => everywhere('iam:DeleteAccountAlias'),
  async handle({ input, caller, tools }) {
    await tools.policyStore.run('deleteAccountAlias', {
      account: callerAccount(caller),
      alias: required(input.AccountAlias, 'AccountAlias'),
    });
    return {};
  },
});
