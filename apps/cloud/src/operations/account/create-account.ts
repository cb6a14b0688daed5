import { isAccountId, ServiceError } from '@cloudgate/common';
import { operation } from '../../operation.js';
import { ofInstallation } from '../../requirements.js';

/** Adds an account and an access key of its root user. */
export default operation('CreateAccount', {
  load: ({ tools }) => ({ firstAccount: tools.installation.firstAccount }),
  authorize: ({ loaded }) => ofInstallation('CreateAccount', loaded.firstAccount),
  handle({ input, tools }) {
    if (input.accountId !== undefined && !isAccountId(input.accountId)) {
      throw new ServiceError('ValidationException', 'accountId must be twelve digits');
    }
    return tools.installation.createAccount(input.accountId);
  },
});
