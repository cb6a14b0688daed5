import { loadReportTarget, reportOwner } from '../../access-advisor/report-subject.js';
import { operation } from '../../iam-operation.js';
import { requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateServiceLastAccessedDetails.html */
export default operation('GenerateServiceLastAccessedDetails', {
  load: loadReportTarget,
  authorize: ({ loaded }) => requirement('iam:GenerateServiceLastAccessedDetails', loaded),
  async handle({ input, caller, loaded, tools }) {
    const JobId = await tools.policyStore.run('generateAccessReport', {
      ...reportOwner(caller),
      subject: loaded.subject(),
      actions: input.Granularity === 'ACTION_LEVEL',
    });
    return { JobId };
  },
});
