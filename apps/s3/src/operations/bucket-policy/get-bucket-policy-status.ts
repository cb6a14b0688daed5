import { onBucket } from '../../authorization/requirement.js';
import { noSuchBucketPolicy } from '../../errors.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicyStatus.html */
export default operation('GetBucketPolicyStatus', {
  load: loadBucket,
  authorize: ({ input, loaded, ...asked }) =>
    onBucket('s3:GetBucketPolicyStatus', { name: input.Bucket, bucket: loaded }, asked),

  async handle({ input, loaded, tools }) {
    const bucket = existing(loaded, input);
    if ((await tools.resourcePolicies.get(bucket.id)) === undefined) throw noSuchBucketPolicy(bucket.name);
    return { PolicyStatus: { IsPublic: bucket.policyIsPublic } };
  },
});
