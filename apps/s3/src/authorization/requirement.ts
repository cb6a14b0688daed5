/**
 * What S3's operations need to be allowed, and on whose resources.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
 */
import { accountOf } from '@cloudgate/common';
import type { Caller, ContextEntries, Requirement } from '@cloudgate/ports';
import type { RequestInfo, ResourceOwner } from '@cloudgate/service-kit';
import type { BucketRecord } from '@cloudgate/store';

/** Whose request it is, and the bucket that it names, if that exists. */
export interface Asked {
  readonly caller: Caller;
  readonly request: Pick<RequestInfo, 'partition'>;
}

/** A bucket as a request names it. */
export interface NamedBucket {
  readonly name: string | undefined;
  readonly bucket: BucketRecord | undefined;
}

/** A requirement on a bucket. One that does not exist is asked for by its ARN, as the caller's own. */
export function onBucket(action: string, { name, bucket }: NamedBucket, asked: Asked): Requirement {
  return {
    action,
    resource: `arn:${asked.request.partition}:s3:::${name ?? ''}`,
    ...bucketOwner(bucket, asked.caller),
  };
}

/** A requirement on an object, whether it exists or not. */
export function onObject(action: string, named: NamedBucket & { readonly key: string | undefined }, asked: Asked) {
  const requirement = onBucket(action, named, asked);
  return { ...requirement, resource: `${requirement.resource}/${named.key ?? ''}` };
}

/** A requirement with condition keys; those without a value are left out. */
export function withContext(requirement: Requirement, context: ContextEntries): Requirement {
  const given = Object.entries(context).filter(([, value]) => value !== undefined);
  return given.length === 0 ? requirement : { ...requirement, context: Object.fromEntries(given) };
}

/** Whose the bucket is, and where its policy is kept, if that counts for this caller. */
export function bucketOwner(bucket: BucketRecord | undefined, caller: Caller): ResourceOwner {
  if (bucket === undefined) return {};
  if (isRestricted(bucket, caller)) return { account: bucket.accountId };
  return { account: bucket.accountId, policyOf: bucket.id };
}

/** RestrictPublicBuckets: a public policy counts for the bucket's own account and for AWS services alone. */
function isRestricted(bucket: BucketRecord, { principal }: Caller): boolean {
  return (
    bucket.policyIsPublic &&
    bucket.publicAccessBlock?.restrictPublicBuckets === true &&
    principal.kind !== 'service' &&
    accountOf(principal) !== bucket.accountId
  );
}
