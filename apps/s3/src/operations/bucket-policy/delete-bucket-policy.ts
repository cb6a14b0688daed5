import { bucketAction } from '../../authorization/bucket-action.js';
import { operation } from '../../operation.js';
import { loadBucket, ownExisting } from '../../resources/bucket/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html */
export default operation('DeleteBucketPolicy', {
  load: loadBucket,
  authorize: bucketAction('s3:DeleteBucketPolicy'),

  async handle({ input, caller, loaded, tools }) {
    const { id } = ownExisting({ loaded, input, caller }, 'DELETE');
    await tools.policyTurns.take(id, async () => {
      await tools.resourcePolicies.delete(id);
      await tools.store.buckets.update(id, { policyIsPublic: false });
    });
    return {};
  },
});
