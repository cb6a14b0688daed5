/** What GetObject and HeadObject say of an object. */
import type { StorageClass } from '@aws-sdk/client-s3';
import type { BucketRecord, ObjectRecord } from '@cloudgate/store';
import { checksumMembers, partChecksum } from '../checksum/checksum.js';
import { quoted } from './etag.js';
import { contentRange, partsCount, type RangeInput, type Selection } from './range.js';

/** The members of a read that change its answer. */
export interface AnswerInput extends RangeInput {
  readonly ChecksumMode?: string | undefined;
  readonly ResponseCacheControl?: string | undefined;
  readonly ResponseContentDisposition?: string | undefined;
  readonly ResponseContentEncoding?: string | undefined;
  readonly ResponseContentLanguage?: string | undefined;
  readonly ResponseContentType?: string | undefined;
  readonly ResponseExpires?: Date | undefined;
}

/** The version id that answers tell: none in a bucket that never had versioning. */
export function toldVersionId(bucket: BucketRecord, versionId: string): string | undefined {
  return bucket.versioning === undefined ? undefined : versionId;
}

/** All of the answer but the bytes. */
export function objectAnswer(
  object: ObjectRecord,
  { bucket, input, selection }: { bucket: BucketRecord; input: AnswerInput; selection: Selection },
) {
  const { size, headers, tags, versionId } = object;
  const { storageClass } = headers;
  return {
    AcceptRanges: 'bytes',
    LastModified: object.lastModified,
    ContentLength: selection.end - selection.start,
    ContentRange: selection.partial && size > 0 ? contentRange(selection, size) : undefined,
    ETag: quoted(object.etag),
    VersionId: toldVersionId(bucket, versionId),
    ServerSideEncryption: 'AES256' as const,
    TagCount: tags.length === 0 ? undefined : tags.length,
    PartsCount: input.PartNumber === undefined ? undefined : partsCount(object),
    // Any name that a client sent: the SDK's list of them is a snapshot.
    StorageClass: storageClass === 'STANDARD' ? undefined : (storageClass as StorageClass | undefined),
    WebsiteRedirectLocation: headers.websiteRedirectLocation,
    Metadata: headers.metadata,
    CacheControl: input.ResponseCacheControl ?? headers.cacheControl,
    ContentDisposition: input.ResponseContentDisposition ?? headers.contentDisposition,
    ContentEncoding: input.ResponseContentEncoding ?? headers.contentEncoding,
    ContentLanguage: input.ResponseContentLanguage ?? headers.contentLanguage,
    ContentType: input.ResponseContentType ?? headers.contentType,
    Expires: input.ResponseExpires ?? (headers.expires === undefined ? undefined : new Date(headers.expires)),
    ...(input.ChecksumMode === 'ENABLED' && checksumOf(object, input, selection)),
  };
}

/** A checksum is told with the bytes that it is of: the object's with all of them, a part's with the part. */
function checksumOf(object: ObjectRecord, input: AnswerInput, selection: Selection) {
  if (input.PartNumber !== undefined && partsCount(object) !== undefined) {
    return checksumMembers(partChecksum(object, input.PartNumber));
  }
  return selection.end - selection.start === object.size ? checksumMembers(object.checksum) : {};
}
