import { operation } from '../../operation.js';
import { ofOwnAccount, visibleAccount } from '../../requirements.js';
import { resultLimit } from './result-limit.js';

/** Audit events, newest first; of one access key or principal where asked for. */
export default operation('LookupEvents', {
  load: ({ tools }) => ({ firstAccount: tools.installation.firstAccount }),
  authorize: ({ caller, loaded }) => ofOwnAccount('LookupEvents', caller, loaded.firstAccount),
  async handle({ input, caller, loaded, tools }) {
    const account = visibleAccount(caller, loaded.firstAccount);
    const events = await tools.installation.decisions.events({
      ...(account === undefined ? {} : { account }),
      ...(input.accessKeyId === undefined ? {} : { accessKeyId: input.accessKeyId }),
      ...(input.principalId === undefined ? {} : { principalId: input.principalId }),
      limit: resultLimit(input.maxResults),
    });
    return { events };
  },
});
