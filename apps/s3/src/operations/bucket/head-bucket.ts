import { bucketAction } from '../../authorization/bucket-action.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html */
export default operation('HeadBucket', {
  load: loadBucket,
  authorize: bucketAction('s3:ListBucket'),

  handle({ input, loaded, request }) {
    const { name, region } = existing(loaded, input);
    return { BucketRegion: region, BucketArn: `arn:${request.partition}:s3:::${name}`, AccessPointAlias: false };
  },
});
