/**
 * S3's condition keys, as requests carry them.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html#amazons3-policy-keys
 */
import type { ContextEntries } from '@cloudgate/ports';
import type { ObjectRecord, S3Tag } from '@cloudgate/store';

/** Members that the requests which write objects have in common, as far as condition keys are made of them. */
export interface WriteHeaders {
  readonly ACL?: string | undefined;
  readonly GrantFullControl?: string | undefined;
  readonly GrantRead?: string | undefined;
  readonly GrantReadACP?: string | undefined;
  readonly GrantWrite?: string | undefined;
  readonly GrantWriteACP?: string | undefined;
  readonly ServerSideEncryption?: string | undefined;
  readonly SSEKMSKeyId?: string | undefined;
  readonly SSECustomerAlgorithm?: string | undefined;
  readonly StorageClass?: string | undefined;
  readonly WebsiteRedirectLocation?: string | undefined;
  readonly ObjectLockMode?: string | undefined;
  readonly ObjectLockRetainUntilDate?: Date | undefined;
  readonly ObjectLockLegalHoldStatus?: string | undefined;
  readonly IfMatch?: string | undefined;
  readonly IfNoneMatch?: string | undefined;
}

/** The keys of the headers that a write may carry. */
export function writeContext(input: WriteHeaders): ContextEntries {
  return {
    ...aclContext(input),
    's3:x-amz-server-side-encryption': input.ServerSideEncryption,
    's3:x-amz-server-side-encryption-aws-kms-key-id': input.SSEKMSKeyId,
    's3:x-amz-server-side-encryption-customer-algorithm': input.SSECustomerAlgorithm,
    's3:x-amz-storage-class': input.StorageClass,
    's3:x-amz-website-redirect-location': input.WebsiteRedirectLocation,
    's3:object-lock-mode': input.ObjectLockMode,
    's3:object-lock-retain-until-date': input.ObjectLockRetainUntilDate?.toISOString(),
    's3:object-lock-legal-hold': input.ObjectLockLegalHoldStatus,
    's3:if-match': input.IfMatch,
    's3:if-none-match': input.IfNoneMatch,
  };
}

/** The keys of the ACL headers. */
export function aclContext(input: WriteHeaders): ContextEntries {
  return {
    's3:x-amz-acl': input.ACL,
    's3:x-amz-grant-full-control': input.GrantFullControl,
    's3:x-amz-grant-read': input.GrantRead,
    's3:x-amz-grant-read-acp': input.GrantReadACP,
    's3:x-amz-grant-write': input.GrantWrite,
    's3:x-amz-grant-write-acp': input.GrantWriteACP,
  };
}

/** Whether a request carries an ACL or grants. */
export function hasAcl(input: WriteHeaders): boolean {
  return Object.values(aclContext(input)).some((value) => value !== undefined);
}

/** The key of the version that a request names. */
export function versionContext(versionId: string | undefined): ContextEntries {
  return { 's3:VersionId': versionId };
}

/** The tags that an object has. */
export function existingTags(object: ObjectRecord | undefined): ContextEntries {
  return Object.fromEntries((object?.tags ?? []).map(({ key, value }) => [`s3:ExistingObjectTag/${key}`, value]));
}

/** The tags that a request gives an object; no keys when it speaks of no tags. */
export function requestObjectTags(tags: readonly S3Tag[] | undefined): ContextEntries {
  if (tags === undefined) return {};
  return {
    ...Object.fromEntries(tags.map(({ key, value }) => [`s3:RequestObjectTag/${key}`, value])),
    's3:RequestObjectTagKeys': tags.map(({ key }) => key),
  };
}

/** The tags that a request gives a bucket. */
export function requestTags(tags: readonly S3Tag[] | undefined): ContextEntries {
  if (tags === undefined) return {};
  return {
    ...Object.fromEntries(tags.map(({ key, value }) => [`aws:RequestTag/${key}`, value])),
    'aws:TagKeys': tags.map(({ key }) => key),
  };
}
