import { bucketAction } from '../../authorization/bucket-action.js';
import { bucketNotEmpty, noSuchBucket } from '../../errors.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html */
export default operation('DeleteBucket', {
  load: loadBucket,
  authorize: bucketAction('s3:DeleteBucket'),

  async handle({ input, loaded, tools }) {
    const bucket = existing(loaded, input);
    const removal = await tools.store.deleteBucket(bucket.id);
    if (removal.outcome !== 'deleted') {
      throw removal.outcome === 'not-empty' ? bucketNotEmpty(bucket.name) : noSuchBucket(bucket.name);
    }
    tools.blobs.remove(removal.released);
    await tools.resourcePolicies.delete(bucket.id);
    return {};
  },
});
