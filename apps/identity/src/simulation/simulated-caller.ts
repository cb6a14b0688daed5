/** Who is simulated as the caller, and the condition keys that tell of it. */
import type { Partition, Principal } from '@cloudgate/common';
import type { ContextEntries } from '@cloudgate/ports';
import { entityOf, invalidInput, type PolicySourceTarget } from './policy-source.js';

/** A caller with its keys; nobody's keys where nobody is named. */
export interface SimulatedCaller {
  readonly principal: Principal;
  readonly context: ContextEntries;
}

function user(arn: string, { partition, id }: { readonly partition: Partition; readonly id: string }): SimulatedCaller {
  const { kind, account, name } = entityOf(arn);
  if (kind !== 'user') throw invalidInput(`Invalid Caller Arn: ${arn} is not the ARN of an IAM user.`);
  return {
    principal: { kind: 'user', partition, account, arn, userId: id, id, name },
    context: {
      'aws:PrincipalArn': arn,
      'aws:PrincipalAccount': account,
      'aws:PrincipalType': 'User',
      'aws:userid': id,
      'aws:username': name,
    },
  };
}

/** The caller of a custom simulation: the user that `CallerArn` names, or nobody in particular of the account. */
export function customCaller(
  callerArn: string | undefined,
  { account, partition }: { readonly account: string; readonly partition: Partition },
): SimulatedCaller {
  const id = 'AIDASIMULATEDCALLER00';
  if (callerArn !== undefined) return user(callerArn, { partition, id });
  const arn = `arn:${partition}:iam::${account}:user/simulated-caller`;
  return { ...user(arn, { partition, id }), context: {} };
}

/** The caller of a principal's simulation: `CallerArn`, or the policy source itself. */
export function sourceCaller(
  source: PolicySourceTarget & { readonly id: string },
  callerArn: string | undefined,
  partition: Partition,
): SimulatedCaller {
  const { kind, account, arn, name, id } = source;
  if (callerArn !== undefined || kind === 'group') return customCaller(callerArn, { account, partition });
  if (kind === 'user') return user(arn, { partition, id });
  const sessionName = 'simulated-session';
  return {
    principal: {
      kind: 'role-session',
      partition,
      account,
      arn: `arn:${partition}:sts::${account}:assumed-role/${name}/${sessionName}`,
      userId: `${id}:${sessionName}`,
      roleId: id,
      roleArn: arn,
      roleName: name,
      sessionName,
    },
    context: { 'aws:PrincipalArn': arn, 'aws:PrincipalAccount': account, 'aws:PrincipalType': 'AssumedRole' },
  };
}
