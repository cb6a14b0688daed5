import { bucketAction } from '../../authorization/bucket-action.js';
import { noSuchBucketPolicy } from '../../errors.js';
import { operation } from '../../operation.js';
import { loadBucket, ownExisting } from '../../resources/bucket/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html */
export default operation('GetBucketPolicy', {
  load: loadBucket,
  authorize: bucketAction('s3:GetBucketPolicy'),

  async handle({ input, caller, loaded, tools }) {
    const bucket = ownExisting({ loaded, input, caller }, 'GET');
    const Policy = await tools.resourcePolicies.get(bucket.id);
    if (Policy === undefined) throw noSuchBucketPolicy(bucket.name);
    return { Policy };
  },
});
