/** What travels with a request from part to part: its id, and the one deadline that all its calls share. */
import { AsyncLocalStorage } from 'node:async_hooks';

/** The call that this code runs for. */
export interface CallContext {
  /** The part that called. */
  readonly from: string;
  readonly requestId: string;
  /** Milliseconds since the epoch, on the wall clock. */
  readonly deadline: number;
}

const contexts = new AsyncLocalStorage<CallContext | undefined>();

/** The call under way; `undefined` when nobody called. */
export function currentCall(): CallContext | undefined {
  return contexts.getStore();
}

/** Runs work for a call; the calls that it makes end by the same deadline. */
export function duringCall<T>(context: CallContext, work: () => T): T {
  return contexts.run(context, work);
}

/** Runs work that no request waits for, such as a record of one: its calls have a time of their own. */
export function outsideCalls<T>(work: () => T): T {
  return contexts.run(undefined, work);
}
