import { accountOf, newInternalId } from '@cloudgate/common';
import type { Requirement } from '@cloudgate/ports';
import type { BucketRecord } from '@cloudgate/store';
import { aclContext, hasAcl, requestTags } from '../../authorization/context.js';
import { onBucket, withContext } from '../../authorization/requirement.js';
import {
  accessDenied,
  bucketAlreadyExists,
  bucketAlreadyOwnedByYou,
  invalidArgument,
  invalidBucketName,
  notImplemented,
} from '../../errors.js';
import { operation } from '../../operation.js';
import { checkAcl } from '../../resources/bucket/acl.js';
import { isBucketName } from '../../resources/bucket/bucket-name.js';
import { isObjectOwnership } from '../../resources/bucket/ownership.js';
import { regionOfNewBucket } from '../../resources/bucket/location.js';
import { now } from '../../resources/now.js';
import { checkTags, readTags } from '../../resources/tags.js';

const everythingBlocked = {
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
};

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html */
export default operation('CreateBucket', {
  // In the caller's account, whoever has the name now: only then is the caller told that it is taken.
  authorize({ input, caller, request }) {
    const on = (action: string) => onBucket(action, { name: input.Bucket, bucket: undefined }, { caller, request });
    const { LocationConstraint, Tags } = input.CreateBucketConfiguration ?? {};
    const create = withContext(on('s3:CreateBucket'), {
      's3:locationconstraint': LocationConstraint,
      's3:x-amz-object-ownership': input.ObjectOwnership,
      ...aclContext(input),
      ...requestTags(Tags && readTags(Tags)),
    });
    const more: Requirement[] = [];
    if (hasAcl(input) && input.ACL !== 'private') more.push(withContext(on('s3:PutBucketAcl'), aclContext(input)));
    if (input.ObjectOwnership !== undefined) more.push(on('s3:PutBucketOwnershipControls'));
    if (input.ObjectLockEnabledForBucket === true) {
      more.push(on('s3:PutBucketObjectLockConfiguration'), on('s3:PutBucketVersioning'));
    }
    if (Tags !== undefined) more.push(withContext(on('s3:TagResource'), requestTags(readTags(Tags))));
    return [create, ...more];
  },

  async handle({ input, caller, tools, request }) {
    const name = input.Bucket ?? '';
    const accountId = accountOf(caller.principal);
    if (accountId === undefined) throw accessDenied();
    if (!isBucketName(name)) throw invalidBucketName(name);
    if (input.ObjectLockEnabledForBucket === true) throw notImplemented('x-amz-bucket-object-lock-enabled');
    if (input.ObjectOwnership !== undefined && !isObjectOwnership(input.ObjectOwnership)) {
      const message = `Invalid x-amz-object-ownership header: ${String(input.ObjectOwnership)}`;
      throw invalidArgument(message, 'x-amz-object-ownership', String(input.ObjectOwnership));
    }
    const region = regionOfNewBucket(input.CreateBucketConfiguration?.LocationConstraint, request.region);
    const tags = readTags(input.CreateBucketConfiguration?.Tags);
    checkTags(tags, 'bucket');
    const bucket: BucketRecord = {
      id: newInternalId(),
      name,
      accountId,
      canonicalOwnerId: (await tools.directory.canonicalUserId(accountId)) ?? '',
      region,
      createdAt: now(request.clock),
      objectOwnership: input.ObjectOwnership ?? 'BucketOwnerEnforced',
      publicAccessBlock: everythingBlocked,
      policyIsPublic: false,
      tags,
    };
    if (input.ACL !== 'private') checkAcl(bucket, input);
    const { created, owner } = await tools.store.buckets.create(bucket);
    if (!created && owner !== accountId) throw bucketAlreadyExists(name);
    // The oldest region answers for its own buckets as if they had just been made, as it did when it was the only one.
    const isOldest = region === 'us-east-1' && tools.store.buckets.find(request.partition, name)?.region === region;
    if (!created && !isOldest) throw bucketAlreadyOwnedByYou(name);
    return { Location: region === 'us-east-1' ? `/${name}` : `${request.endpoint}/${name}/` };
  },
});
