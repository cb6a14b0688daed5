import { operation } from '../../operation.js';
import { ofOwnAccount, visibleAccount } from '../../requirements.js';
import { resultLimit } from './result-limit.js';

const kept = 10_000;

/** The latest decisions, newest first. */
export default operation('ListDecisions', {
  load: ({ tools }) => ({ firstAccount: tools.installation.firstAccount }),
  authorize: ({ caller, loaded }) => ofOwnAccount('ListDecisions', caller, loaded.firstAccount),
  async handle({ input, caller, loaded, tools }) {
    const limit = resultLimit(input.maxResults);
    const visible = visibleAccount(caller, loaded.firstAccount);
    if (visible === undefined) return { decisions: await tools.installation.decisions.decisions(limit) };
    const all = await tools.installation.decisions.decisions(kept);
    return { decisions: all.filter(({ principal }) => principal.account === visible).slice(0, limit) };
  },
});
