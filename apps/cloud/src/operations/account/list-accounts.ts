import { operation } from '../../operation.js';
import { ofInstallation } from '../../requirements.js';

/** The accounts of the installation. */
export default operation('ListAccounts', {
  load: ({ tools }) => ({ firstAccount: tools.installation.firstAccount }),
  authorize: ({ loaded }) => ofInstallation('ListAccounts', loaded.firstAccount),
  async handle({ tools }) {
    const accounts = await tools.installation.accounts();
    return { accounts: accounts.map((accountId) => ({ accountId })) };
  },
});
