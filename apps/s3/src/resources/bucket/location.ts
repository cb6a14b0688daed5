/**
 * Where a bucket is created: what CreateBucket's location constraint means at an endpoint.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
 */
import { isRegion, ServiceError } from '@cloudgate/common';

const oldest = 'us-east-1';

/**
 * The region of a new bucket. The endpoint of us-east-1 creates buckets anywhere, all others only in their region.
 * @throws ServiceError `InvalidLocationConstraint` or `IllegalLocationConstraintException`
 */
export function regionOfNewBucket(constraint: string | undefined, endpointRegion: string): string {
  if (constraint === undefined || constraint === '') {
    if (endpointRegion === oldest) return oldest;
    throw illegal('The unspecified location constraint is incompatible for the region specific endpoint');
  }
  const region = constraint === 'EU' ? 'eu-west-1' : constraint;
  if (region === oldest || !isRegion(region)) {
    throw new ServiceError('InvalidLocationConstraint', 'The specified location-constraint is not valid', {
      details: { LocationConstraint: constraint },
    });
  }
  if (endpointRegion !== oldest && endpointRegion !== region) {
    throw illegal(`The ${constraint} location constraint is incompatible for the region specific endpoint`);
  }
  return region;
}

/** What GetBucketLocation says of a region: nothing for us-east-1. */
export function locationConstraint(region: string): string | undefined {
  return region === oldest ? undefined : region;
}

function illegal(message: string): ServiceError {
  return new ServiceError('IllegalLocationConstraintException', `${message} this request was sent to.`);
}
