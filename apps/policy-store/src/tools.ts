/** What commands and queries are given beside the tables and their input. */
import type { Clock, Partition } from '@cloudgate/common';
import type { AwsManagedPolicies } from './aws/aws-managed-policies.js';

/** The clock, the partition that ARNs are in, and AWS's managed policies. */
export interface Tools {
  readonly clock: Clock;
  readonly partition: Partition;
  readonly awsPolicies: AwsManagedPolicies;
}

/** A time as IAM keeps and shows it: to the second. */
export function toSecond(milliseconds: number): Date {
  return new Date(Math.floor(milliseconds / 1000) * 1000);
}

/** The cloud's time, as rows keep it. */
export function now(tools: Tools): Date {
  return toSecond(tools.clock.cloud());
}
