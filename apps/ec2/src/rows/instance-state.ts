/**
 * The state of an instance, told from when its last change began: the passing states last a moment of the cloud clock.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-lifecycle.html
 */
import type { InstanceRow } from './types.js';

/** How long `pending`, `stopping` and `shutting-down` last, in milliseconds. */
export const passingTime = 1000;
/** How long a terminated instance is still described, in milliseconds. */
export const terminatedShown = 60 * 60 * 1000;

const codes = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
} as const;

/** The name of a state. */
export type StateName = keyof typeof codes;

/** A state, as answers show it. */
export interface InstanceState {
  readonly Code: number;
  readonly Name: StateName;
}

const next: Partial<Record<StateName, StateName>> = {
  pending: 'running',
  stopping: 'stopped',
  'shutting-down': 'terminated',
};

/** A state with its code. */
function stateNamed(name: StateName): InstanceState {
  return { Code: codes[name], Name: name };
}

/** The state at a time of the cloud clock. */
export function stateAt(row: Pick<InstanceRow, 'state' | 'stateChangedAt'>, now: number): InstanceState {
  // The column holds what `stateNamed` gave.
  const name = row.state as StateName;
  const passed = now >= row.stateChangedAt.getTime() + passingTime;
  return stateNamed((passed ? next[name] : undefined) ?? name);
}

/** Whether an instance is still described: terminated ones are for an hour. */
export function isShown(row: Pick<InstanceRow, 'state' | 'stateChangedAt'>, now: number): boolean {
  return row.state !== 'shutting-down' || now < row.stateChangedAt.getTime() + passingTime + terminatedShown;
}
