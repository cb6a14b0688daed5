/** Access keys as requests name them: with their owner. */
import type { IdentityTools } from '../identity-tools.js';
import type { AccessKeyRecord } from '@cloudgate/ports';
import { required } from './required.js';
import { noSuchEntity } from './target.js';
import { existingUserOrRoot, type UserTarget } from './user.js';

/**
 * The key, if it is the owner's.
 * @throws ServiceError `NoSuchEntity`
 */
export async function existingKey(
  tools: IdentityTools,
  owner: UserTarget,
  accessKeyId: string | undefined,
): Promise<AccessKeyRecord> {
  const id = required(accessKeyId, 'AccessKeyId');
  const userId = existingUserOrRoot(owner)?.id;
  const key = await tools.policyStore.read('accessKey', { id });
  if (key === undefined || key.account !== owner.account || key.userId !== userId) {
    throw noSuchEntity(`The Access Key with id ${id} cannot be found.`);
  }
  return key;
}
