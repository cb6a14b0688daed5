import { bucketAction } from '../../authorization/bucket-action.js';
import { malformedXml } from '../../errors.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { updateBucket } from '../../resources/bucket/update-bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutPublicAccessBlock.html */
export default operation('PutPublicAccessBlock', {
  load: loadBucket,
  authorize: bucketAction('s3:PutBucketPublicAccessBlock'),

  async handle({ input, loaded, tools }) {
    const bucket = existing(loaded, input);
    const settings = input.PublicAccessBlockConfiguration;
    if (settings === undefined) throw malformedXml();
    // The four are written together: one that is left out is off.
    const publicAccessBlock = {
      blockPublicAcls: settings.BlockPublicAcls ?? false,
      ignorePublicAcls: settings.IgnorePublicAcls ?? false,
      blockPublicPolicy: settings.BlockPublicPolicy ?? false,
      restrictPublicBuckets: settings.RestrictPublicBuckets ?? false,
    };
    await updateBucket(tools, bucket, { publicAccessBlock });
    return {};
  },
});
