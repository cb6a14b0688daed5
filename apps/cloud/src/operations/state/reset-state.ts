import { operation } from '../../operation.js';
import { ofInstallation } from '../../requirements.js';

/** Empties the cloud; its root credentials stay. */
export default operation('ResetState', {
  load: ({ tools }) => ({ firstAccount: tools.installation.firstAccount }),
  authorize: ({ loaded }) => ofInstallation('ResetState', loaded.firstAccount),
  async handle({ tools }) {
    await tools.installation.reset();
    return {};
  },
});
