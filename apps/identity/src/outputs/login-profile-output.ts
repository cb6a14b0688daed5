/** Login profiles as IAM gives them back: never with anything of the password. */
import type { LoginProfileRecord, UserRecord } from '@cloudgate/ports';

/** A user's login profile. */
export function loginProfileOutput({ name }: UserRecord, { createdAt, resetRequired }: LoginProfileRecord) {
  return { UserName: name, CreateDate: new Date(createdAt), PasswordResetRequired: resetRequired };
}
