/** What a command and a query are: plain functions on the tables. */
import type { CommandName, PolicyStoreCommands, PolicyStoreQueries, QueryName } from '@cloudgate/ports';
import type { IamReadTables, IamTables } from '@cloudgate/store';
import type { Tools } from './tools.js';

/** Writes; all of it or nothing. Throws the ServiceError that the client is told. */
export type Command<N extends CommandName> = (
  tables: IamTables,
  input: PolicyStoreCommands[N]['input'],
  tools: Tools,
) => PolicyStoreCommands[N]['output'];

/** Reads. */
export type Query<N extends QueryName> = (
  tables: IamReadTables,
  input: PolicyStoreQueries[N]['input'],
  tools: Tools,
) => PolicyStoreQueries[N]['output'];

/** Every command by name. */
export type Commands = { readonly [N in CommandName]: Command<N> };

/** Every query by name. */
export type Queries = { readonly [N in QueryName]: Query<N> };
