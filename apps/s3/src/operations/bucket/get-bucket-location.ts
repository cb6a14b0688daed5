import type { BucketLocationConstraint } from '@aws-sdk/client-s3';
import { bucketAction } from '../../authorization/bucket-action.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { locationConstraint } from '../../resources/bucket/location.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html */
export default operation('GetBucketLocation', {
  load: loadBucket,
  authorize: bucketAction('s3:GetBucketLocation'),

  handle: ({ input, loaded }) => ({
    // The SDK's list of regions is a snapshot; the constraint is any region's name.
    LocationConstraint: locationConstraint(existing(loaded, input).region) as BucketLocationConstraint | undefined,
  }),
});
