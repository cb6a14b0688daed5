import { ServiceError } from '@cloudgate/common';
import { operation } from '../../operation.js';
import { ofOwnAccount, visibleAccount } from '../../requirements.js';

/** Why a request was allowed or denied, by its request id. */
export default operation('GetDecision', {
  load: ({ tools }) => ({ firstAccount: tools.installation.firstAccount }),
  authorize: ({ caller, loaded }) => ofOwnAccount('GetDecision', caller, loaded.firstAccount),
  async handle({ input, caller, loaded, tools }) {
    const decision = await tools.installation.decisions.decision(input.requestId ?? '');
    const visible = visibleAccount(caller, loaded.firstAccount);
    if (!decision || (visible !== undefined && decision.principal.account !== visible)) {
      throw new ServiceError('ResourceNotFoundException', `No decision is kept of request ${input.requestId ?? ''}.`);
    }
    return { decision };
  },
});
