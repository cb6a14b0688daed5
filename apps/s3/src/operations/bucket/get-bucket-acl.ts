import { bucketAction } from '../../authorization/bucket-action.js';
import { operation } from '../../operation.js';
import { ownersAcl } from '../../resources/bucket/acl.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html */
export default operation('GetBucketAcl', {
  load: loadBucket,
  authorize: bucketAction('s3:GetBucketAcl'),

  handle: ({ input, loaded }) => ownersAcl(existing(loaded, input).canonicalOwnerId),
});
