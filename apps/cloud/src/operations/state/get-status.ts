import { operation } from '../../operation.js';
import { ofInstallation } from '../../requirements.js';

/** What runs, where, and since when. */
export default operation('GetStatus', {
  load: ({ tools }) => ({ firstAccount: tools.installation.firstAccount }),
  authorize: ({ loaded }) => ofInstallation('GetStatus', loaded.firstAccount),
  handle({ tools: { installation }, request }) {
    return {
      endpoint: installation.endpoint,
      version: installation.version,
      uptimeSeconds: Math.max(0, Math.round((request.clock.wall() - installation.startedAt) / 1000)),
      parts: installation.parts(),
    };
  },
});
