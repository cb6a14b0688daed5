/** The headers that come with an object: which of them are kept, and in what form. */
import type { ObjectHeaders } from '@cloudgate/store';
import { ServiceError } from '@cloudgate/common';
import { invalidRequest, metadataTooLarge, notImplemented } from '../../errors.js';
import type { WriteHeaders } from '../../authorization/context.js';

/** What the requests that write objects have in common. */
export interface HeadersInput extends WriteHeaders {
  readonly CacheControl?: string | undefined;
  readonly ContentDisposition?: string | undefined;
  readonly ContentEncoding?: string | undefined;
  readonly ContentLanguage?: string | undefined;
  readonly ContentType?: string | undefined;
  readonly Expires?: Date | undefined;
  readonly Metadata?: Record<string, string> | undefined;
}

const storageClasses = new Set([
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER',
  'DEEP_ARCHIVE',
  'GLACIER_IR',
]);

const mostMetadata = 2048;

/**
 * The headers to keep with a new object.
 * @throws ServiceError for values that S3 refuses, and for encryption with keys that are not S3's own
 */
export function keptHeaders(input: HeadersInput): ObjectHeaders {
  if (input.ServerSideEncryption !== undefined && input.ServerSideEncryption !== 'AES256') {
    throw notImplemented('x-amz-server-side-encryption');
  }
  if (input.SSECustomerAlgorithm !== undefined) throw notImplemented('x-amz-server-side-encryption-customer-algorithm');
  if (input.ObjectLockMode ?? input.ObjectLockRetainUntilDate ?? input.ObjectLockLegalHoldStatus) {
    throw invalidRequest('Bucket is missing Object Lock Configuration');
  }
  if (input.StorageClass !== undefined && !storageClasses.has(input.StorageClass)) {
    throw new ServiceError('InvalidStorageClass', 'The storage class you specified is not valid', {
      details: { StorageClassRequested: input.StorageClass },
    });
  }
  return present({
    contentType: input.ContentType,
    cacheControl: input.CacheControl,
    contentDisposition: input.ContentDisposition,
    contentEncoding: ownEncoding(input.ContentEncoding),
    contentLanguage: input.ContentLanguage,
    expires: input.Expires?.toISOString(),
    websiteRedirectLocation: input.WebsiteRedirectLocation,
    storageClass: input.StorageClass,
    metadata: keptMetadata(input.Metadata),
  });
}

/** `aws-chunked` is how a body travels, not how the object is encoded. */
function ownEncoding(header: string | undefined): string | undefined {
  const codings = (header ?? '')
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'aws-chunked');
  return codings.length === 0 ? undefined : codings.join(',');
}

function keptMetadata(metadata: Record<string, string> | undefined): Record<string, string> | undefined {
  const entries = Object.entries(metadata ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  if (entries.length === 0) return undefined;
  const size = entries.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);
  if (size > mostMetadata) throw metadataTooLarge(size);
  return Object.fromEntries(entries);
}

function present(headers: { readonly [Name in keyof ObjectHeaders]: ObjectHeaders[Name] | undefined }): ObjectHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
}
