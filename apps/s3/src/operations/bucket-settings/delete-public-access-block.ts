import { bucketAction } from '../../authorization/bucket-action.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { updateBucket } from '../../resources/bucket/update-bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeletePublicAccessBlock.html */
export default operation('DeletePublicAccessBlock', {
  load: loadBucket,
  authorize: bucketAction('s3:PutBucketPublicAccessBlock'),

  async handle({ input, loaded, tools }) {
    await updateBucket(tools, existing(loaded, input), { publicAccessBlock: null });
    return {};
  },
});
