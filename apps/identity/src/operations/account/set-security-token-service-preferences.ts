import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { required } from '../../resources/required.js';
import { everywhere } from '../../resources/target.js';

/**
 * Kept and shown by GetAccountSummary. Every session token of this installation is good in all of its regions.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetSecurityTokenServicePreferences.html
 */
export default operation('SetSecurityTokenServicePreferences', {
  authorize: () => everywhere('iam:SetSecurityTokenServicePreferences'),
  async handle({ input, caller, tools }) {
    const version = required(input.GlobalEndpointTokenVersion, 'GlobalEndpointTokenVersion') === 'v1Token' ? 1 : 2;
    await tools.policyStore.run('setTokenVersion', { account: callerAccount(caller), version });
    return {};
  },
});
