/** The bucket that a request names. */
import { accountOf } from '@cloudgate/common';
import type { Caller } from '@cloudgate/ports';
import type { LoadRequest } from '@cloudgate/service-kit';
import type { BucketRecord } from '@cloudgate/store';
import { accessDenied, noSuchBucket, notForOtherAccounts, wrongRegion } from '../../errors.js';
import type { S3Tools } from '../../tools.js';

/** The members by which requests name a bucket, and say whose it should be. */
export interface BucketInput {
  readonly Bucket?: string | undefined;
  readonly ExpectedBucketOwner?: string | undefined;
}

/** Looks the named bucket up, wherever it is. */
export function findBucket({ input, tools, request }: LoadRequest<BucketInput, S3Tools>): BucketRecord | undefined {
  return tools.store.buckets.find(request.partition, input.Bucket ?? '');
}

/**
 * Looks the named bucket up: what most operations load. Only its own region serves it, so that `aws:RequestedRegion` is
 * not the caller's choice. HeadBucket is no exception: its refusal tells the region. An anonymous caller signs for none.
 * @throws ServiceError `AuthorizationHeaderMalformed`, or `AuthorizationQueryParametersError` for a presigned URL
 */
export function loadBucket(load: LoadRequest<BucketInput, S3Tools>): BucketRecord | undefined {
  const { caller, request } = load;
  const bucket = findBucket(load);
  if (bucket === undefined || bucket.region === request.region || caller.principal.kind === 'anonymous') return bucket;
  // us-east-1 tells the location of every bucket: it is how clients learn which region to sign for.
  if (request.operation === 'GetBucketLocation' && request.region === 'us-east-1') return bucket;
  throw wrongRegion(request, bucket.region);
}

/**
 * The bucket, for a caller who may know of it.
 * @throws ServiceError `NoSuchBucket`, or `AccessDenied` when it is not the expected account's
 */
export function existing(bucket: BucketRecord | undefined, input: BucketInput): BucketRecord {
  if (bucket === undefined) throw noSuchBucket(input.Bucket ?? '');
  if (input.ExpectedBucketOwner !== undefined && input.ExpectedBucketOwner !== bucket.accountId) throw accessDenied();
  return bucket;
}

/**
 * The bucket, for what only its own account may do, even where its policy allows others.
 * @throws ServiceError `MethodNotAllowed`, or as {@link existing}
 */
export function ownExisting(
  { loaded, input, caller }: { loaded: BucketRecord | undefined; input: BucketInput; caller: Caller },
  method: string,
): BucketRecord {
  const bucket = existing(loaded, input);
  if (accountOf(caller.principal) !== bucket.accountId) throw notForOtherAccounts(method);
  return bucket;
}
