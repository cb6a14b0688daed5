import { bucketAction } from '../../authorization/bucket-action.js';
import { noSuchBucketPolicy } from '../../errors.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicyStatus.html */
export default operation('GetBucketPolicyStatus', {
  load: loadBucket,
  authorize: bucketAction('s3:GetBucketPolicyStatus'),

  async handle({ input, loaded, tools }) {
    const bucket = existing(loaded, input);
    if ((await tools.resourcePolicies.get(bucket.id)) === undefined) throw noSuchBucketPolicy(bucket.name);
    return { PolicyStatus: { IsPublic: bucket.policyIsPublic } };
  },
});
