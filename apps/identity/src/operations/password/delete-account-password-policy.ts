import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccountPasswordPolicy.html */
export default operation('DeleteAccountPasswordPolicy', {
  authorize: () => everywhere('iam:DeleteAccountPasswordPolicy'),
  async handle({ caller, tools }) {
    await tools.policyStore.run('deletePasswordPolicy', { account: callerAccount(caller) });
    return {};
  },
});
