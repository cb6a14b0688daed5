import { ServiceError } from '@cloudgate/common';
import { isPolicyFault, isPublicPolicy, parsePolicy, validatePolicy } from '@cloudgate/engine/policy';
import { bucketAction } from '../../authorization/bucket-action.js';
import { accessDenied, noSuchBucket } from '../../errors.js';
import { operation } from '../../operation.js';
import { loadBucket, ownExisting } from '../../resources/bucket/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html */
export default operation('PutBucketPolicy', {
  load: loadBucket,
  authorize: bucketAction('s3:PutBucketPolicy'),

  async handle({ input, caller, loaded, tools, request }) {
    const bucket = ownExisting({ loaded, input, caller }, 'PUT');
    const { partition } = request;
    const document = input.Policy ?? '';
    const fault = validatePolicy(document, 'bucket', { bucket: bucket.name, partition });
    if (fault !== undefined) throw new ServiceError(fault.code, fault.message);
    const parsed = parsePolicy(document);
    if (isPolicyFault(parsed)) throw new ServiceError(parsed.code, parsed.message);
    const isPublic = isPublicPolicy(parsed);
    if (isPublic && bucket.publicAccessBlock?.blockPublicPolicy === true) {
      throw accessDenied(
        `User: ${caller.principal.arn} is not authorized to perform: s3:PutBucketPolicy on resource: ` +
          `"arn:${partition}:s3:::${bucket.name}" because public policies are blocked by the BlockPublicPolicy block ` +
          'public access setting.',
      );
    }
    const known = (policyIsPublic: boolean) => tools.store.buckets.update(bucket.id, { policyIsPublic });
    await tools.policyTurns.take(bucket.id, async () => {
      const before = tools.store.buckets.get(bucket.id);
      // In this order no public policy passes for a private one, whatever fails in between.
      if (before === undefined || (isPublic && !(await known(true)))) throw noSuchBucket(bucket.name);
      try {
        await tools.resourcePolicies.put({
          resourceId: bucket.id,
          account: bucket.accountId,
          kind: 'bucket',
          document,
        });
      } catch (error) {
        // A refused policy leaves the one before it in force.
        if (error instanceof ServiceError && error.code === 'MalformedPolicy') await known(before.policyIsPublic);
        throw error;
      }
      if (!isPublic) await known(false);
    });
    return {};
  },
});
