/**
 * Access control lists. Objects belong to the bucket's owner, who has full control, and nothing else is granted by ACL.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
 */
import type { BucketRecord } from '@cloudgate/store';
import { aclContext, type WriteHeaders } from '../../authorization/context.js';
import { aclNotSupported, notImplemented } from '../../errors.js';

/**
 * Checks the ACL that comes with a write. With BucketOwnerEnforced, only the one that says what holds anyway is taken.
 * @throws ServiceError `AccessControlListNotSupported` or `NotImplemented`
 */
export function checkAcl(bucket: BucketRecord, input: WriteHeaders): void {
  const asked = Object.entries(aclContext(input)).find(([, value]) => value !== undefined);
  if (asked === undefined || input.ACL === 'bucket-owner-full-control') return;
  if (bucket.objectOwnership === 'BucketOwnerEnforced') throw aclNotSupported();
  if (input.ACL !== 'private') throw notImplemented(asked[0].replace('s3:', ''));
}

/** The ACL of every bucket and object: full control for the bucket's owner. */
export function ownersAcl(ownerId: string | undefined) {
  const Grantee = { Type: 'CanonicalUser' as const, ID: ownerId };
  return { Owner: { ID: ownerId }, Grants: [{ Grantee, Permission: 'FULL_CONTROL' as const }] };
}
