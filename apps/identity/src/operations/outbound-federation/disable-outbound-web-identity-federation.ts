import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DisableOutboundWebIdentityFederation.html */
export default operation('DisableOutboundWebIdentityFederation', {
  authorize: () => everywhere('iam:DisableOutboundWebIdentityFederation'),
  async handle({ caller, tools }) {
    await tools.policyStore.run('disableOutboundFederation', { account: callerAccount(caller) });
    return {};
  },
});
