import { ServiceError } from '@cloudgate/common';
import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetCredentialReport.html */
export default operation('GetCredentialReport', {
  authorize: () => everywhere('iam:GetCredentialReport'),
  async handle({ caller, tools }) {
    const report = await tools.policyStore.read('credentialReport', { account: callerAccount(caller) });
    if (report === undefined) throw new ServiceError('ReportNotPresent', 'No report exists.', { status: 410 });
    if (report === 'expired') throw new ServiceError('ReportExpired', 'The report has expired.', { status: 410 });
    return {
      Content: Buffer.from(report.content, 'utf8'),
      ReportFormat: 'text/csv' as const,
      GeneratedTime: new Date(report.generatedAt),
    };
  },
});
