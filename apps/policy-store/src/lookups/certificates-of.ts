/** The signing certificates of a user, or of an account's root user. */
import type { IamReadTables, SigningCertificate } from '@cloudgate/store';

/** An owner's certificates, the oldest first; `userId` absent means the root user. */
export function certificatesOf(
  tables: IamReadTables,
  { account, userId }: { readonly account: string; readonly userId?: string | undefined },
): SigningCertificate[] {
  if (userId !== undefined) return tables.signingCertificates.findBy('user', userId);
  return tables.signingCertificates.findBy('account', account).filter((row) => row.userId === null);
}
