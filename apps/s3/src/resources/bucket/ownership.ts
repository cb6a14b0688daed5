/**
 * Object Ownership: whom objects belong to, and whether ACLs count.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
 */

const settings = new Set<unknown>(['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter']);

/** True for a setting that S3 knows. */
export function isObjectOwnership(setting: unknown): boolean {
  return settings.has(setting);
}
