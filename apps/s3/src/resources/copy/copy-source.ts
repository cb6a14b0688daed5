/**
 * The source of a copy.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
 */
import { invalidArgument } from '../../errors.js';

/** An object that is to be copied. */
export interface CopySource {
  readonly Bucket: string;
  readonly Key: string;
  readonly VersionId?: string;
}

/** Reads an `x-amz-copy-source` header: `/bucket/key?versionId=…`, percent-encoded. `undefined` when it is none. */
export function parseCopySource(header: string | undefined): CopySource | undefined {
  if (header === undefined) return undefined;
  const [, path = '', version] = /^\/?([^?]*)(?:\?versionId=([^&]*))?$/.exec(splitAtQuery(header)) ?? [];
  try {
    const [, Bucket, Key] = /^([^/]+)\/(.+)$/s.exec(decodeURIComponent(path)) ?? [];
    if (Bucket === undefined || Key === undefined) return undefined;
    return { Bucket, Key, ...(version !== undefined && { VersionId: decodeURIComponent(version) }) };
  } catch {
    return undefined;
  }
}

/**
 * The source, for a caller who was authorized.
 * @throws ServiceError `InvalidArgument` when the header names none
 */
export function requireCopySource(source: CopySource | undefined, header: string | undefined): CopySource {
  if (source !== undefined) return source;
  const message = 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey';
  throw invalidArgument(message, 'x-amz-copy-source', header);
}

/** A key may hold question marks, sent as they are: only a last `?versionId=` is not the key's. */
function splitAtQuery(header: string): string {
  const at = header.lastIndexOf('?versionId=');
  const path = at < 0 ? header : header.slice(0, at);
  return path.replaceAll('?', '%3F') + (at < 0 ? '' : header.slice(at));
}
