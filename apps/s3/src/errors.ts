/**
 * S3's errors.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
import { ServiceError } from '@cloudgate/common';

type Details = Readonly<Record<string, unknown>>;

/** Makes errors of one status. */
function withStatus(status: number) {
  return (code: string, message: string, details: Details = {}) => new ServiceError(code, message, { status, details });
}

const badRequest = withStatus(400);
const forbidden = withStatus(403);
const notFound = withStatus(404);
const conflict = withStatus(409);
const preconditionUnmet = withStatus(412);
const unimplemented = withStatus(501);

export const accessDenied = (message = 'Access Denied') => forbidden('AccessDenied', message);

export const noSuchBucket = (BucketName: string) =>
  notFound('NoSuchBucket', 'The specified bucket does not exist', { BucketName });

export const noSuchKey = (Key: string) => notFound('NoSuchKey', 'The specified key does not exist.', { Key });

export const noSuchVersion = (Key: string, VersionId: string) =>
  notFound('NoSuchVersion', 'The specified version does not exist.', { Key, VersionId });

export const noSuchUpload = (UploadId: string) =>
  notFound(
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    { UploadId },
  );

export const noSuchBucketPolicy = (BucketName: string) =>
  notFound('NoSuchBucketPolicy', 'The bucket policy does not exist', { BucketName });

export const noSuchTagSet = (BucketName: string) =>
  notFound('NoSuchTagSet', 'The TagSet does not exist', { BucketName });

export const noPublicAccessBlock = (BucketName: string) =>
  notFound('NoSuchPublicAccessBlockConfiguration', 'The public access block configuration was not found', {
    BucketName,
  });

export const noOwnershipControls = (BucketName: string) =>
  notFound('OwnershipControlsNotFoundError', 'The bucket ownership controls were not found', { BucketName });

export const bucketAlreadyExists = (BucketName: string) =>
  conflict(
    'BucketAlreadyExists',
    'The requested bucket name is not available. The bucket namespace is shared by all users of the system. ' +
      'Please select a different name and try again.',
    { BucketName },
  );

export const bucketAlreadyOwnedByYou = (BucketName: string) =>
  conflict(
    'BucketAlreadyOwnedByYou',
    'Your previous request to create the named bucket succeeded and you already own it.',
    { BucketName },
  );

export const bucketNotEmpty = (BucketName: string) =>
  conflict('BucketNotEmpty', 'The bucket you tried to delete is not empty', { BucketName });

export const invalidBucketName = (BucketName: string) =>
  badRequest('InvalidBucketName', 'The specified bucket is not valid.', { BucketName });

export const invalidArgument = (message: string, ArgumentName: string, ArgumentValue = '') =>
  badRequest('InvalidArgument', message, { ArgumentName, ArgumentValue });

export const invalidRequest = (message: string) => badRequest('InvalidRequest', message);

export const malformedXml = () =>
  badRequest(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );

export const invalidTag = (message: string) => badRequest('InvalidTag', message);

export const badDigest = (message: string) => badRequest('BadDigest', message);

export const incompleteBody = () =>
  badRequest('IncompleteBody', 'You did not provide the number of bytes specified by the Content-Length HTTP header');

export const entityTooLarge = (ProposedSize: number, MaxSizeAllowed: number) =>
  badRequest('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
    ProposedSize,
    MaxSizeAllowed,
  });

export const entityTooSmall = (part: { size: number; partNumber: number; etag: string }, MinSizeAllowed: number) =>
  badRequest('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
    ProposedSize: part.size,
    MinSizeAllowed,
    PartNumber: part.partNumber,
    ETag: part.etag,
  });

export const invalidPart = (details: Details) =>
  badRequest(
    'InvalidPart',
    'One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified ' +
      "entity tag may not match the part's entity tag.",
    details,
  );

export const invalidPartOrder = (UploadId: string) =>
  badRequest(
    'InvalidPartOrder',
    'The list of parts was not in ascending order. Parts must be ordered by part number.',
    { UploadId },
  );

export const keyTooLong = (Size: number) =>
  badRequest('KeyTooLongError', 'Your key is too long', { Size, MaxSizeAllowed: 1024 });

export const metadataTooLarge = (Size: number) =>
  badRequest('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', {
    Size,
    MaxSizeAllowed: 2048,
  });

export const preconditionFailed = (Condition: string) =>
  preconditionUnmet('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    Condition,
  });

/** 304: the client's copy is still right. The headers let it renew that copy. */
export const notModified = (headers: Readonly<Record<string, string>>) =>
  new ServiceError('NotModified', 'Not Modified', { status: 304, headers });

export const invalidRange = (RangeRequested: string, ActualObjectSize: number) =>
  new ServiceError('InvalidRange', 'The requested range is not satisfiable', {
    status: 416,
    details: { RangeRequested, ActualObjectSize },
    headers: { 'content-range': `bytes */${ActualObjectSize}` },
  });

/** 405: a delete marker has no content. */
export const methodNotAllowed = (Method: string, headers: Readonly<Record<string, string>>) =>
  new ServiceError('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    status: 405,
    details: { Method, ResourceType: 'DeleteMarker' },
    headers: { allow: 'DELETE', ...headers },
  });

/** 405: what only the bucket's own account may do, whoever else is allowed to. */
export const notForOtherAccounts = (Method: string) =>
  new ServiceError('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    status: 405,
    details: { Method, ResourceType: 'BUCKETPOLICY' },
  });

/** 400: the request is signed for another region than its bucket's. The header tells SDKs where to go instead. */
export const wrongRegion = ({ region, presigned }: { region: string; presigned?: boolean }, Region: string) => {
  const what =
    presigned === true ? 'Error parsing the X-Amz-Credential parameter' : 'The authorization header is malformed';
  return new ServiceError(
    presigned === true ? 'AuthorizationQueryParametersError' : 'AuthorizationHeaderMalformed',
    `${what}; the region '${region}' is wrong; expecting '${Region}'`,
    { status: 400, details: { Region }, headers: { 'x-amz-bucket-region': Region } },
  );
};

export const aclNotSupported = () => badRequest('AccessControlListNotSupported', 'The bucket does not allow ACLs');

/** A request for something that S3 has and this does not. */
export const notImplemented = (Header: string) =>
  unimplemented('NotImplemented', 'A header you provided implies functionality that is not implemented', { Header });
