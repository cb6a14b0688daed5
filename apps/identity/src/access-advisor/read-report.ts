/** Reports of the access advisor, by the ids of their jobs. */
import type { AccessReportRecord, Caller } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';
import { required } from '../resources/required.js';
import { noSuchEntity } from '../resources/target.js';
import { reportOwner } from './report-subject.js';

/** The report of a job. @throws ServiceError `NoSuchEntity` when there is none, or when another caller asked for it */
export async function readReport(
  { JobId }: { readonly JobId?: string | undefined },
  caller: Caller,
  { policyStore }: IdentityTools,
): Promise<AccessReportRecord> {
  const jobId = required(JobId, 'JobId');
  const report = await policyStore.read('accessReport', { ...reportOwner(caller), jobId });
  if (report === undefined) throw noSuchEntity(`Job ${jobId} cannot be found.`);
  return report;
}

/** What both readers say of a job: a report is complete at once. */
export function jobOutput({ createdAt }: AccessReportRecord) {
  return {
    JobStatus: 'COMPLETED' as const,
    JobCreationDate: new Date(createdAt),
    JobCompletionDate: new Date(createdAt),
  };
}
