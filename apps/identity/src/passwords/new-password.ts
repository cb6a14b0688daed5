/** A password that a request gives. */
import type { IdentityTools } from '../identity-tools.js';
import { checkPassword } from './check-password.js';
import { passwordHash } from './password-hash.js';

/**
 * Checks a password and hashes it.
 * @throws ServiceError `PasswordPolicyViolation`
 */
export async function newPassword(
  { policyStore }: IdentityTools,
  { account, password }: { readonly account: string; readonly password: string },
): Promise<string> {
  checkPassword(password, await policyStore.read('passwordPolicy', { account }));
  return passwordHash(password);
}
