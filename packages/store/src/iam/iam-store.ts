/** The store of the policy store: IAM's system of record. */
import { openDatabase } from '../database/database.js';
import { type DomainStore, openDomainStore } from '../tables/domain-store.js';
import { iamTables } from './iam-tables.js';

/** IAM's tables, their revision and their commands. */
export type IamStore = DomainStore<typeof iamTables>;

/**
 * Opens IAM's store: a database file, or (`file` undefined) tables in memory with no database behind them.
 * @throws StateInUseError, StateNotWritableError, StateUnreadableError, NewerStateError about the file
 */
export async function openIamStore({ file }: { readonly file: string | undefined }): Promise<IamStore> {
  return openDomainStore(iamTables, file === undefined ? undefined : await openDatabase(file));
}
