import { bucketAction } from '../../authorization/bucket-action.js';
import { malformedXml } from '../../errors.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { isObjectOwnership } from '../../resources/bucket/ownership.js';
import { updateBucket } from '../../resources/bucket/update-bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketOwnershipControls.html */
export default operation('PutBucketOwnershipControls', {
  load: loadBucket,
  authorize: bucketAction('s3:PutBucketOwnershipControls'),

  async handle({ input, loaded, tools }) {
    const bucket = existing(loaded, input);
    const [rule, ...more] = input.OwnershipControls?.Rules ?? [];
    if (rule === undefined || more.length > 0 || !isObjectOwnership(rule.ObjectOwnership)) throw malformedXml();
    await updateBucket(tools, bucket, { objectOwnership: rule.ObjectOwnership });
    return {};
  },
});
