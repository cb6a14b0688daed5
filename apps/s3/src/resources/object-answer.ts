/** What GetObject and HeadObject say of an object. */
import type { BucketRecord, ObjectRecord } from '@cloudgate/store';
import { checksumMembers, partChecksum } from './checksum.js';
import { quoted } from './etag.js';
import { toldHeaders } from './object-headers.js';
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
  const told = toldHeaders(object);
  return {
    ...told,
    AcceptRanges: 'bytes',
    LastModified: object.lastModified,
    ContentLength: selection.end - selection.start,
    ContentRange: selection.partial && object.size > 0 ? contentRange(selection, object.size) : undefined,
    ETag: quoted(object.etag),
    VersionId: toldVersionId(bucket, object.versionId),
    ServerSideEncryption: 'AES256' as const,
    TagCount: object.tags.length === 0 ? undefined : object.tags.length,
    PartsCount: input.PartNumber === undefined ? undefined : partsCount(object),
    CacheControl: input.ResponseCacheControl ?? told.CacheControl,
    ContentDisposition: input.ResponseContentDisposition ?? told.ContentDisposition,
    ContentEncoding: input.ResponseContentEncoding ?? told.ContentEncoding,
    ContentLanguage: input.ResponseContentLanguage ?? told.ContentLanguage,
    ContentType: input.ResponseContentType ?? told.ContentType,
    Expires: input.ResponseExpires ?? told.Expires,
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
