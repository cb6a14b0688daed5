import { callerAccount } from '../../resources/caller-account.js';
import { operation } from '../../sts-operation.js';

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
export default operation('GetCallerIdentity', {
  unauthorized: {
    reason:
      'Anyone who is authenticated may ask who they are, even under an explicit deny: ' +
      'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
  },
  handle: ({ caller }) => ({
    UserId: caller.principal.userId,
    Account: callerAccount(caller),
    Arn: caller.principal.arn,
  }),
});
