import { bucketAction } from '../../authorization/bucket-action.js';
import { noPublicAccessBlock } from '../../errors.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetPublicAccessBlock.html */
export default operation('GetPublicAccessBlock', {
  load: loadBucket,
  authorize: bucketAction('s3:GetBucketPublicAccessBlock'),

  handle({ input, loaded }) {
    const { name, publicAccessBlock: block } = existing(loaded, input);
    if (block === undefined) throw noPublicAccessBlock(name);
    return {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: block.blockPublicAcls,
        IgnorePublicAcls: block.ignorePublicAcls,
        BlockPublicPolicy: block.blockPublicPolicy,
        RestrictPublicBuckets: block.restrictPublicBuckets,
      },
    };
  },
});
