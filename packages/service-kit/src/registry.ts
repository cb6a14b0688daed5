/** A service's operations, imported on first call. The build writes one from the folders of `src/operations`. */
import type { Operation } from './operation.js';

/** Importers by the operation's name in lower case. */
export type OperationRegistry = Readonly<Record<string, () => Promise<{ readonly default: Operation }>>>;
