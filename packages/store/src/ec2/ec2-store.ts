/** The store of EC2's resources. */
import { openDatabase } from '../database/database.js';
import { type DomainStore, openDomainStore } from '../tables/domain-store.js';
import { ec2Tables } from './ec2-tables.js';

/** EC2's tables and their commands. */
export type Ec2Store = DomainStore<typeof ec2Tables>;

/**
 * Opens EC2's store: a database file, or (`file` undefined) tables in memory with no database behind them.
 * @throws StateInUseError, StateNotWritableError, StateUnreadableError, NewerStateError about the file
 */
export async function openEc2Store({ file }: { readonly file: string | undefined }): Promise<Ec2Store> {
  return openDomainStore(ec2Tables, file === undefined ? undefined : await openDatabase(file));
}
