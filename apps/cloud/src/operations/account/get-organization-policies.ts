import { operation } from '../../operation.js';
import { ofInstallation } from '../../requirements.js';

/** The service and resource control policies above an account. */
export default operation('GetOrganizationPolicies', {
  load: ({ tools }) => ({ firstAccount: tools.installation.firstAccount }),
  authorize: ({ input, loaded }) =>
    ofInstallation('GetOrganizationPolicies', loaded.firstAccount, input.accountId ?? loaded.firstAccount),
  async handle({ input, tools }) {
    const accountId = input.accountId ?? '';
    return { accountId, ...(await tools.installation.organizationPolicies(accountId)) };
  },
});
