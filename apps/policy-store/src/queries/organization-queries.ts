/** Queries of the organization. */
import type { Queries } from '../command.js';
import { organizationRecord } from '../records/organization-record.js';

export const organizationQueries: Pick<Queries, 'organization'> = {
  organization: (tables) => organizationRecord(tables),
};
