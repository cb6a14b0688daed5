import { randomUUID } from 'node:crypto';
import { accessReport } from '../../access/access-report.js';
import type { Command } from '../../command.js';

/** How many reports an account keeps: the oldest make room. */
const keptReports = 100;

/** Makes a report of the access advisor and keeps it as it is. */
export const generateAccessReport: Command<'generateAccessReport'> = (tables, { ownerId, ...request }, tools) => {
  const { account } = request;
  const report = accessReport(tables, request, tools);
  const kept = tables.accessReports.findBy('account', account);
  for (const old of kept.slice(0, Math.max(0, kept.length + 1 - keptReports))) tables.accessReports.delete(old);
  const jobId = randomUUID();
  const createdAt = new Date(report.createdAt);
  tables.accessReports.insert({ jobId, accountId: account, ownerId, createdAt, content: JSON.stringify(report) });
  return jobId;
};
