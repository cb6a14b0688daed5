import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { everywhere } from '../../resources/target.js';

/**
 * The report is there at once; a caller who asks again, as AWS has it, is told that it is complete.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateCredentialReport.html
 */
export default operation('GenerateCredentialReport', {
  authorize: () => everywhere('iam:GenerateCredentialReport'),
  async handle({ caller, tools }) {
    const account = callerAccount(caller);
    if (!(await tools.policyStore.run('generateCredentialReport', { account }))) return { State: 'COMPLETE' as const };
    return {
      State: 'STARTED' as const,
      Description: 'No report exists. Starting a new report generation task',
    };
  },
});
