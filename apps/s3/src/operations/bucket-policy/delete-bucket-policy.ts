import { bucketAction } from '../../authorization/bucket-action.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html */
export default operation('DeleteBucketPolicy', {
  load: loadBucket,
  authorize: bucketAction('s3:DeleteBucketPolicy'),

  async handle({ input, loaded, tools }) {
    const { id, policyIsPublic } = existing(loaded, input);
    await tools.resourcePolicies.delete(id);
    if (policyIsPublic) await tools.store.buckets.update(id, { policyIsPublic: false });
    return {};
  },
});
