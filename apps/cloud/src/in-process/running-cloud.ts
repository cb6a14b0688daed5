/** A cloud that runs, as its starter sees it. */
import type { AdjustableClock } from '@cloudgate/common';
import type { PolicyStore, ServerKeys } from '@cloudgate/ports';
import type { Installation } from '../installation/installation.js';
import type { RootUser } from '../installation/root-user.js';

/** A running cloud. */
export interface RunningCloud {
  /** Such as `http://127.0.0.1:4566`. */
  readonly endpoint: string;
  readonly region: string;
  readonly root: RootUser;
  readonly installation: Installation;
  readonly clock: AdjustableClock;
  readonly policyStore: PolicyStore;
  readonly keys: ServerKeys;
  /** Serves no more, writes what is waiting, and frees the state folder. */
  stop(): Promise<void>;
}
