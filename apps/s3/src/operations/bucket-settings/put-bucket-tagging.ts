import { requestTags } from '../../authorization/context.js';
import { onBucket, withContext } from '../../authorization/requirement.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { checkTags, readTags } from '../../resources/tags.js';
import { updateBucket } from '../../resources/bucket/update-bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketTagging.html */
export default operation('PutBucketTagging', {
  load: loadBucket,
  authorize: ({ input, loaded, ...asked }) =>
    withContext(
      onBucket('s3:PutBucketTagging', { name: input.Bucket, bucket: loaded }, asked),
      requestTags(readTags(input.Tagging?.TagSet)),
    ),

  async handle({ input, loaded, tools }) {
    const bucket = existing(loaded, input);
    const tags = readTags(input.Tagging?.TagSet);
    checkTags(tags, 'bucket');
    await updateBucket(tools, bucket, { tags });
    return {};
  },
});
