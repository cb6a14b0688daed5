import { callerAccount } from '../../resources/caller-account.js';
import { issueCredentials } from '../../sessions/issue-credentials.js';
import { useCode, verifiedCode } from '../../sessions/multi-factor.js';
import { userSessionSeconds } from '../../sessions/user-session-seconds.js';
import { operation } from '../../sts-operation.js';

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html */
export default operation('GetSessionToken', {
  unauthorized: {
    reason:
      'Needs no permission, and policies can neither allow nor deny it: ' +
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getsessiontoken.html',
  },
  async handle({ input, caller, tools }) {
    const code = await verifiedCode(input, caller, tools);
    const Credentials = await issueCredentials(tools, {
      type: 'session-token',
      account: callerAccount(caller),
      ...(caller.principal.kind === 'user' ? { principalId: caller.principal.id } : {}),
      ...(await useCode(tools, code)),
      durationSeconds: userSessionSeconds(caller, input.DurationSeconds),
    });
    return { Credentials };
  },
});
