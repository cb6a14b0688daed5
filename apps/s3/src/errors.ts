/**
 * S3's errors.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
import { ServiceError } from '@cloudgate/common';

type Details = Readonly<Record<string, unknown>>;

function failure(status: number, code: string, message: string, details: Details = {}): ServiceError {
  return new ServiceError(code, message, { status, details });
}

export const accessDenied = (message = 'Access Denied') => failure(403, 'AccessDenied', message);

export const noSuchBucket = (BucketName: string) =>
  failure(404, 'NoSuchBucket', 'The specified bucket does not exist', { BucketName });

export const noSuchKey = (Key: string) => failure(404, 'NoSuchKey', 'The specified key does not exist.', { Key });

export const noSuchVersion = (Key: string, VersionId: string) =>
  failure(404, 'NoSuchVersion', 'The specified version does not exist.', { Key, VersionId });

export const noSuchUpload = (UploadId: string) =>
  failure(
    404,
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    { UploadId },
  );

export const noSuchBucketPolicy = (BucketName: string) =>
  failure(404, 'NoSuchBucketPolicy', 'The bucket policy does not exist', { BucketName });

export const noSuchTagSet = (BucketName: string) =>
  failure(404, 'NoSuchTagSet', 'The TagSet does not exist', { BucketName });

export const noPublicAccessBlock = (BucketName: string) =>
  failure(404, 'NoSuchPublicAccessBlockConfiguration', 'The public access block configuration was not found', {
    BucketName,
  });

export const noOwnershipControls = (BucketName: string) =>
  failure(404, 'OwnershipControlsNotFoundError', 'The bucket ownership controls were not found', { BucketName });

export const bucketAlreadyExists = (BucketName: string) =>
  failure(
    409,
    'BucketAlreadyExists',
    'The requested bucket name is not available. The bucket namespace is shared by all users of the system. ' +
      'Please select a different name and try again.',
    { BucketName },
  );

export const bucketAlreadyOwnedByYou = (BucketName: string) =>
  failure(
    409,
    'BucketAlreadyOwnedByYou',
    'Your previous request to create the named bucket succeeded and you already own it.',
    { BucketName },
  );

export const bucketNotEmpty = (BucketName: string) =>
  failure(409, 'BucketNotEmpty', 'The bucket you tried to delete is not empty', { BucketName });

export const invalidBucketName = (BucketName: string) =>
  failure(400, 'InvalidBucketName', 'The specified bucket is not valid.', { BucketName });

export const invalidArgument = (message: string, ArgumentName: string, ArgumentValue = '') =>
  failure(400, 'InvalidArgument', message, { ArgumentName, ArgumentValue });

export const invalidRequest = (message: string) => failure(400, 'InvalidRequest', message);

export const malformedXml = () =>
  failure(
    400,
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );

export const invalidTag = (message: string) => failure(400, 'InvalidTag', message);

export const badDigest = (message = 'The Content-MD5 you specified did not match what we received.') =>
  failure(400, 'BadDigest', message);

export const invalidDigest = () => failure(400, 'InvalidDigest', 'The Content-MD5 you specified was invalid.');

export const incompleteBody = () =>
  failure(400, 'IncompleteBody', 'You did not provide the number of bytes specified by the Content-Length HTTP header');

export const entityTooLarge = (ProposedSize: number, MaxSizeAllowed: number) =>
  failure(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
    ProposedSize,
    MaxSizeAllowed,
  });

export const entityTooSmall = (part: { size: number; partNumber: number; etag: string }, MinSizeAllowed: number) =>
  failure(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
    ProposedSize: part.size,
    MinSizeAllowed,
    PartNumber: part.partNumber,
    ETag: part.etag,
  });

export const invalidPart = (details: Details) =>
  failure(
    400,
    'InvalidPart',
    'One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified ' +
      "entity tag may not match the part's entity tag.",
    details,
  );

export const invalidPartOrder = (UploadId: string) =>
  failure(
    400,
    'InvalidPartOrder',
    'The list of parts was not in ascending order. Parts must be ordered by part number.',
    { UploadId },
  );

export const keyTooLong = (Size: number) =>
  failure(400, 'KeyTooLongError', 'Your key is too long', { Size, MaxSizeAllowed: 1024 });

export const metadataTooLarge = (Size: number) =>
  failure(400, 'MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', {
    Size,
    MaxSizeAllowed: 2048,
  });

export const preconditionFailed = (Condition: string) =>
  failure(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', { Condition });

/** 304: the client's copy is still right. The headers let it renew that copy. */
export const notModified = (headers: Readonly<Record<string, string>>) =>
  new ServiceError('NotModified', 'Not Modified', { status: 304, headers });

export const invalidRange = (RangeRequested: string, ActualObjectSize: number) =>
  new ServiceError('InvalidRange', 'The requested range is not satisfiable', {
    status: 416,
    details: { RangeRequested, ActualObjectSize },
    headers: { 'content-range': `bytes */${ActualObjectSize}` },
  });

export const methodNotAllowed = (Method: string, headers: Readonly<Record<string, string>>) =>
  new ServiceError('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    status: 405,
    details: { Method, ResourceType: 'DeleteMarker' },
    headers: { allow: 'DELETE', ...headers },
  });

export const aclNotSupported = () => failure(400, 'AccessControlListNotSupported', 'The bucket does not allow ACLs');

/** A request for something that S3 has and this does not. */
export const notImplemented = (Header: string) =>
  failure(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented', { Header });
