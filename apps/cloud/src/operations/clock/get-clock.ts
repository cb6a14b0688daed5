import { operation } from '../../operation.js';
import { ofOwnAccount } from '../../requirements.js';

/** Reads the cloud clock. */
export default operation('GetClock', {
  load: ({ tools }) => ({ firstAccount: tools.installation.firstAccount }),
  authorize: ({ caller, loaded }) => ofOwnAccount('GetClock', caller, loaded.firstAccount),
  handle({ tools }) {
    const { now, offset } = tools.installation.clock();
    return { now: new Date(now), offsetMilliseconds: offset };
  },
});
