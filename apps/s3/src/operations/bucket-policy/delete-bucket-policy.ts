import { onBucket } from '../../authorization/requirement.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketPolicy.html */
export default operation('DeleteBucketPolicy', {
  load: loadBucket,
  authorize: ({ input, loaded, ...asked }) =>
    onBucket('s3:DeleteBucketPolicy', { name: input.Bucket, bucket: loaded }, asked),

  async handle({ input, loaded, tools }) {
    const { id, policyIsPublic } = existing(loaded, input);
    await tools.resourcePolicies.delete(id);
    if (policyIsPublic) await tools.store.buckets.update(id, { policyIsPublic: false });
    return {};
  },
});
