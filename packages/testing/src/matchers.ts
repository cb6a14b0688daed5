/** Matchers for decisions: they read the decision itself, by the request's id, never a message's text. */
import type { DecisionRecord } from '@cloudgate/ports';
import { findDecision } from './running.js';

/** What to expect of a denial; what is left out is not looked at. */
export interface ExpectedDenial {
  readonly action?: unknown;
  readonly resource?: unknown;
  readonly because?: 'explicit deny' | 'implicit deny';
  /** The type of policy that decided, such as `identity-based policy`. */
  readonly layer?: unknown;
}

interface MatcherState {
  readonly isNot?: boolean;
  equals(actual: unknown, expected: unknown): boolean;
  readonly utils: { printExpected(value: unknown): string; printReceived(value: unknown): string };
}

interface MatcherResult {
  readonly pass: boolean;
  message(): string;
}

/** A call to a cloud: a promise, or a function that makes one. */
type Call = PromiseLike<unknown> | (() => PromiseLike<unknown>);

interface Outcome {
  readonly fulfilled: boolean;
  readonly requestId: string | undefined;
  readonly told: string;
}

function requestIdOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { $metadata, details } = value as { $metadata?: { requestId?: unknown }; details?: { requestId?: unknown } };
  const id = $metadata?.requestId ?? details?.requestId;
  return typeof id === 'string' ? id : undefined;
}

async function outcomeOf(call: unknown): Promise<Outcome> {
  try {
    const value: unknown = await (typeof call === 'function' ? (call as () => unknown)() : (call as Call));
    return { fulfilled: true, requestId: requestIdOf(value), told: 'it was served' };
  } catch (error) {
    const told = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { fulfilled: false, requestId: requestIdOf(error), told };
  }
}

function shown({ action, resource, because, layer }: DecisionRecord): object {
  return { action, resource, because, layer };
}

function matches(state: MatcherState, record: DecisionRecord, expected: ExpectedDenial): boolean {
  return Object.entries(expected).every(
    ([key, value]) => value === undefined || state.equals(record[key as keyof ExpectedDenial], value),
  );
}

async function toBeDenied(this: MatcherState, call: unknown, expected: ExpectedDenial = {}): Promise<MatcherResult> {
  const outcome = await outcomeOf(call);
  if (outcome.fulfilled) return { pass: false, message: () => `expected a denial, but ${outcome.told}` };
  const decision = outcome.requestId === undefined ? undefined : await findDecision(outcome.requestId);
  if (!decision) {
    return {
      pass: false,
      message: () => `expected a denial, but nothing was decided of this request: ${outcome.told}`,
    };
  }
  const denied = decision.requirements.filter(({ allowed }) => !allowed);
  const pass = !decision.allowed && denied.some((record) => matches(this, record, expected));
  const wanted = this.utils.printExpected(expected);
  const got = this.utils.printReceived(decision.allowed ? 'allowed' : denied.map(shown));
  return { pass, message: () => `expected ${this.isNot ? 'no ' : ''}denial ${wanted}\nthe decision was ${got}` };
}

async function toBeAllowed(this: MatcherState, call: unknown): Promise<MatcherResult> {
  const outcome = await outcomeOf(call);
  const decision = outcome.requestId === undefined ? undefined : await findDecision(outcome.requestId);
  // What fails after it was allowed, with NoSuchKey say, was allowed; what AWS never authorizes has no decision.
  const pass = decision ? decision.allowed : outcome.fulfilled;
  const got = decision
    ? this.utils.printReceived(decision.requirements.filter(({ allowed }) => !allowed).map(shown))
    : outcome.told;
  return {
    pass,
    message: () => (pass ? 'expected a refusal, but the call was allowed' : `expected the call to be allowed: ${got}`),
  };
}

/** For `expect.extend`; `@cloudgate/testing/vitest` does it. */
export const matchers = { toBeDenied, toBeAllowed };
