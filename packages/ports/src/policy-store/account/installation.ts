/** Settings of the whole installation. */
import type { Call } from '../call.js';
import type { NewAccount } from './accounts.js';

/** Commands on the installation. */
export interface InstallationCommands {
  /** Keeps the offset of the cloud clock, in milliseconds; it can only grow. */
  setClockOffset: Call<{ readonly milliseconds: number }, void>;
  /** Empties everything, raises the epoch, and makes the first account anew. The clock's offset stays. */
  reset: Call<{ readonly account: NewAccount }, void>;
}

/** Queries of the installation. */
export interface InstallationQueries {
  /** Raised at each reset: session tokens of an older epoch are worth nothing. */
  epoch: Call<Record<never, never>, number>;
  /** Milliseconds by which the cloud clock runs ahead. */
  clockOffset: Call<Record<never, never>, number>;
}
