/** Login profiles as requests name them: by their user. */
import type { LoginProfileRecord, UserRecord } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';
import { noSuchEntity } from './target.js';
import { existingUserOrRoot, type UserTarget } from './user.js';

function profileNotFound(name: string): Error {
  return noSuchEntity(`Login Profile for User ${name} cannot be found.`);
}

/**
 * The user whose profile a request names. The root user has none: its password is not IAM's.
 * @throws ServiceError `NoSuchEntity`
 */
export function profileOwner(target: UserTarget): UserRecord {
  const user = existingUserOrRoot(target);
  if (user === undefined) throw profileNotFound(target.account);
  return user;
}

/**
 * The user's profile.
 * @throws ServiceError `NoSuchEntity`
 */
export async function existingProfile({ policyStore }: IdentityTools, user: UserRecord): Promise<LoginProfileRecord> {
  const profile = await policyStore.read('loginProfile', { userId: user.id });
  if (profile === undefined) throw profileNotFound(user.name);
  return profile;
}
