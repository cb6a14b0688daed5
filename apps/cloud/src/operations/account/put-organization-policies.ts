import { operation } from '../../operation.js';
import { ofInstallation } from '../../requirements.js';

/**
 * Replaces the service or resource control policies above an account: those that are given, each with all its levels.
 * No levels at all clear a kind: none of it limits the account any more.
 */
export default operation('PutOrganizationPolicies', {
  load: ({ tools }) => ({ firstAccount: tools.installation.firstAccount }),
  authorize: ({ input, loaded }) =>
    ofInstallation('PutOrganizationPolicies', loaded.firstAccount, input.accountId ?? loaded.firstAccount),
  async handle({ input, tools }) {
    const { accountId = '', serviceControlPolicies, resourceControlPolicies } = input;
    await tools.installation.putOrganizationPolicies(accountId, {
      ...(serviceControlPolicies === undefined ? {} : { serviceControlPolicies }),
      ...(resourceControlPolicies === undefined ? {} : { resourceControlPolicies }),
    });
    return {};
  },
});
