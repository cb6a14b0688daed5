/** What commands and queries are given beside the tables and their input. */
import type { Clock, Partition } from '@cloudgate/common';
import type { AwsManagedPolicies } from './aws/aws-managed-policies.js';

/** The clock, the partition that ARNs are in, and AWS's managed policies. */
export interface Tools {
  readonly clock: Clock;
  readonly partition: Partition;
  readonly awsPolicies: AwsManagedPolicies;
}

/** The cloud's time, as rows keep it. */
export function now(tools: Tools): Date {
  return new Date(tools.clock.cloud());
}
