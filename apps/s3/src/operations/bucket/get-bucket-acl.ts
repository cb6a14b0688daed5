import { onBucket } from '../../authorization/requirement.js';
import { operation } from '../../operation.js';
import { ownersAcl } from '../../resources/acl.js';
import { existing, loadBucket } from '../../resources/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html */
export default operation('GetBucketAcl', {
  load: loadBucket,
  authorize: ({ input, loaded, ...asked }) =>
    onBucket('s3:GetBucketAcl', { name: input.Bucket, bucket: loaded }, asked),

  handle: ({ input, loaded }) => ownersAcl(existing(loaded, input).canonicalOwnerId),
});
