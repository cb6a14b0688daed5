/** The clouds that run in this process: matchers ask them for the decision of a request. */
import type { RequestDecision } from '@cloudgate/ports';

/** Whoever knows decisions. */
export interface Decider {
  decision(requestId: string): Promise<RequestDecision | undefined>;
}

const running = new Set<Decider>();

/** Takes a cloud into account. */
export function remember(cloud: Decider): void {
  running.add(cloud);
}

/** Leaves a cloud out again. */
export function forget(cloud: Decider): void {
  running.delete(cloud);
}

/** The decision of a request, in whichever cloud of this process it was made. */
export async function findDecision(requestId: string): Promise<RequestDecision | undefined> {
  for (const cloud of running) {
    const decision = await cloud.decision(requestId);
    if (decision !== undefined) return decision;
  }
  return undefined;
}
