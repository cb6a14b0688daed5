import { bucketAction } from '../../authorization/bucket-action.js';
import { noSuchTagSet } from '../../errors.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { writeTags } from '../../resources/tags.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketTagging.html */
export default operation('GetBucketTagging', {
  load: loadBucket,
  authorize: bucketAction('s3:GetBucketTagging'),

  handle({ input, loaded }) {
    const { name, tags } = existing(loaded, input);
    if (tags.length === 0) throw noSuchTagSet(name);
    return { TagSet: writeTags(tags) };
  },
});
