import { bucketAction } from '../../authorization/bucket-action.js';
import { malformedXml } from '../../errors.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { updateBucket } from '../../resources/bucket/update-bucket.js';

const known = new Set<string | undefined>(['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter']);

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketOwnershipControls.html */
export default operation('PutBucketOwnershipControls', {
  load: loadBucket,
  authorize: bucketAction('s3:PutBucketOwnershipControls'),

  async handle({ input, loaded, tools }) {
    const bucket = existing(loaded, input);
    const [rule, ...more] = input.OwnershipControls?.Rules ?? [];
    if (rule === undefined || more.length > 0 || !known.has(rule.ObjectOwnership)) throw malformedXml();
    await updateBucket(tools, bucket, { objectOwnership: rule.ObjectOwnership });
    return {};
  },
});
