import { onBucket } from '../../authorization/requirement.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html */
export default operation('HeadBucket', {
  load: loadBucket,
  authorize: ({ input, loaded, ...asked }) => onBucket('s3:ListBucket', { name: input.Bucket, bucket: loaded }, asked),

  handle({ input, loaded, request }) {
    const { name, region } = existing(loaded, input);
    return { BucketRegion: region, BucketArn: `arn:${request.partition}:s3:::${name}`, AccessPointAlias: false };
  },
});
