/** Managed policies, as they can be attached or set as a boundary. */
import { ServiceError } from '@cloudgate/common';
import type { IamReadTables } from '@cloudgate/store';
import { noSuchEntity, policyNotAttachable } from '../errors.js';
import type { Tools } from '../tools.js';
import { policyByArn } from './entity-by-arn.js';

/** True when a principal of the account can have the policy: its own account's, or AWS's. */
function isThere(tables: IamReadTables, { arn, account }: { arn: string; account: string }, tools: Tools): boolean {
  return policyByArn(tables, arn, tools)?.accountId === account || tools.awsPolicies.find(arn) !== undefined;
}

/** AWS's policies for its service-linked roles are for those alone. */
function checkOfNoService({ awsPolicies }: Tools, arn: string, message: string): void {
  if (awsPolicies.find(arn)?.path.startsWith('/aws-service-role/') !== true) return;
  throw new ServiceError('PolicyNotAttachable', message);
}

/** @throws ServiceError `NoSuchEntity`, `PolicyNotAttachable` */
export function checkAttachable(
  tables: IamReadTables,
  policy: { readonly arn: string; readonly account: string },
  tools: Tools,
): void {
  if (!isThere(tables, policy, tools)) throw policyNotAttachable(policy.arn);
  checkOfNoService(tools, policy.arn, 'Cannot attach a Service Role Policy to a Customer Role.');
}

/** @throws ServiceError `NoSuchEntity`, `PolicyNotAttachable` */
export function checkBoundary(
  tables: IamReadTables,
  policy: { readonly arn: string; readonly account: string },
  tools: Tools,
): void {
  if (!isThere(tables, policy, tools)) {
    throw noSuchEntity(`Scope ARN: ${policy.arn} does not exist or is not attachable.`);
  }
  checkOfNoService(tools, policy.arn, 'Cannot use a Service Role Policy as a permissions boundary.');
}
