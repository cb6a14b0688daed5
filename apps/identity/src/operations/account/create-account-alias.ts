import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { required } from '../../resources/required.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccountAlias.html */
export default operation('CreateAccountAlias', {
  authorize: () => everywhere('iam:CreateAccountAlias'),
  async handle({ input, caller, tools }) {
    await tools.policyStore.run('setAccountAlias', {
      account: callerAccount(caller),
      alias: required(input.AccountAlias, 'AccountAlias'),
    });
    return {};
  },
});
