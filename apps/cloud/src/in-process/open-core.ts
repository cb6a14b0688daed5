/** The parts that every request needs, in this process: policy store and authorizer. */
import { type AuthorizerPart, createAuthorizer } from '@cloudgate/authorizer';
import { type AdjustableClock, partitionOf, systemClock } from '@cloudgate/common';
import { createPolicyStore, type PolicyStoreParts } from '@cloudgate/policy-store';
import type { ServerKeys } from '@cloudgate/ports';
import { openAuditLog, openIamStore } from '@cloudgate/store';
import path from 'node:path';

/** What they are made from. */
export interface CoreOptions {
  /** The state folder; `undefined` keeps nothing. */
  readonly state: string | undefined;
  readonly keys: ServerKeys;
  readonly region: string;
}

/** Policy store, authorizer, and the clock that both go by. */
export interface Core extends PolicyStoreParts {
  readonly authorizer: AuthorizerPart;
  readonly clock: AdjustableClock;
  /** Forgets decisions and events. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** A file of the state folder; `undefined` where nothing is kept. */
export function stateFile(state: string | undefined, name: string): string | undefined {
  return state === undefined ? undefined : path.join(state, name);
}

/**
 * Opens them.
 * @throws StateInUseError, StateNotWritableError, StateUnreadableError, NewerStateError about the state folder
 */
export async function openCore({ state, keys, region }: CoreOptions): Promise<Core> {
  const store = await openIamStore({ file: stateFile(state, 'iam.db') });
  try {
    const audit = await openAuditLog({ file: stateFile(state, 'audit.db') });
    const clock = systemClock();
    const parts = createPolicyStore({ store, clock, partition: partitionOf(region) });
    clock.advance(await parts.policyStore.read('clockOffset', {}));
    const authorizer = createAuthorizer({ source: parts.source, keys, clock, audit, defaultRegion: region });
    return {
      ...parts,
      authorizer,
      clock,
      async empty() {
        authorizer.clear();
        await audit.clear();
      },
      async close() {
        await authorizer.flush();
        await Promise.all([audit.close(), store.close()]);
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
