/** The authorization of operations that need one action on one bucket, and say no more of it. */
import type { Requirement } from '@cloudgate/ports';
import type { AuthorizeRequest } from '@cloudgate/service-kit';
import type { BucketRecord } from '@cloudgate/store';
import type { BucketInput } from '../resources/bucket/bucket.js';
import { onBucket } from './requirement.js';

/** Makes the `authorize` of such an operation. */
export function bucketAction(action: string) {
  return ({ input, loaded, ...asked }: AuthorizeRequest<BucketInput, BucketRecord | undefined>): Requirement =>
    onBucket(action, { name: input.Bucket, bucket: loaded }, asked);
}
