/** S3's second id, of whichever host answered: ours is this process. */
import { randomBytes } from 'node:crypto';
import type { ServiceModel } from '@cloudgate/models';

const hostId = { hostId: randomBytes(56).toString('base64') };
const none = {};

/** `hostId` for S3, nothing for anyone else. */
export function hostIdOf(model: ServiceModel): { readonly hostId?: string } {
  return model.service === 's3' ? hostId : none;
}
