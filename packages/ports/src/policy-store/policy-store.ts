/** IAM's system of record, as identity asks it: named commands that write, named queries that read. */
import type { PolicyStoreCommands } from './commands.js';
import type { PolicyStoreQueries } from './queries.js';

/** The name of a command. */
export type CommandName = keyof PolicyStoreCommands & string;
/** The name of a query. */
export type QueryName = keyof PolicyStoreQueries & string;

/** The policy store's two doors. Both throw the ServiceError that the command or query ends in. */
export interface PolicyStore {
  /** Runs one command in one transaction; resolves once it is committed and in force. */
  run<N extends CommandName>(
    name: N,
    input: PolicyStoreCommands[N]['input'],
  ): Promise<PolicyStoreCommands[N]['output']>;
  /** Answers from the latest revision. */
  read<N extends QueryName>(name: N, input: PolicyStoreQueries[N]['input']): Promise<PolicyStoreQueries[N]['output']>;
}
