/** The access keys of a user, or of an account's root user. */
import type { AccessKey, IamReadTables } from '@cloudgate/store';

/** The keys of an owner; `userId` absent means the root user. */
export function keysOf(
  tables: IamReadTables,
  owner: { readonly account: string; readonly userId?: string | undefined },
): AccessKey[] {
  if (owner.userId !== undefined) return tables.accessKeys.findBy('user', owner.userId);
  return tables.accessKeys.findBy('account', owner.account).filter(({ userId }) => userId === null);
}
