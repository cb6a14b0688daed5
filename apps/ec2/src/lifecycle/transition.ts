/** Changes of an instance's state. */
import type { InstanceStateChange } from '@aws-sdk/client-ec2';
import type { InstanceState } from '../rows/instance-state.js';

/** The change of an instance's state: before and after. */
export interface Transition {
  readonly id: string;
  readonly before: InstanceState;
  readonly after: InstanceState;
}

/** A change, as answers show it. */
export function stateChange({ id, before, after }: Transition): InstanceStateChange {
  return { InstanceId: id, PreviousState: before, CurrentState: after };
}

/** Why an instance stopped or ended, as its description says it. */
export function userInitiated(at: Date): string {
  return `User initiated (${at.toISOString().slice(0, 19).replace('T', ' ')} GMT)`;
}
