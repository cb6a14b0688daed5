/**
 * Conditional requests.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html
 */
import type { Expectation, ObjectRecord } from '@cloudgate/store';
import { invalidArgument, notImplemented, notModified, preconditionFailed } from '../../errors.js';
import { bare, quoted } from './etag.js';

/** The conditions of a read. */
export interface ReadConditions {
  readonly IfMatch?: string | undefined;
  readonly IfNoneMatch?: string | undefined;
  readonly IfModifiedSince?: Date | undefined;
  readonly IfUnmodifiedSince?: Date | undefined;
}

/**
 * Checks a read's conditions. The ETag decides where both it and the date are asked for.
 * @throws ServiceError `PreconditionFailed` or, with status 304, `NotModified`
 */
export function checkRead(object: ObjectRecord, conditions: ReadConditions): void {
  const failed = unmet(object, conditions);
  if (failed === undefined) return;
  if (failed === 'If-Match' || failed === 'If-Unmodified-Since') throw preconditionFailed(failed);
  throw notModified({ etag: quoted(object.etag), 'last-modified': object.lastModified.toUTCString() });
}

/**
 * Checks the conditions on a copy's source.
 * @throws ServiceError `PreconditionFailed`
 */
export function checkCopySource(object: ObjectRecord, conditions: ReadConditions): void {
  const failed = unmet(object, conditions);
  if (failed !== undefined) throw preconditionFailed(`x-amz-copy-source-${failed}`);
}

function unmet(object: ObjectRecord, conditions: ReadConditions): string | undefined {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = conditions;
  // Dates on the wire have whole seconds.
  const modified = Math.floor(object.lastModified.getTime() / 1000) * 1000;
  if (IfMatch !== undefined) {
    if (!names(IfMatch, object.etag)) return 'If-Match';
  } else if (IfUnmodifiedSince !== undefined && modified > IfUnmodifiedSince.getTime()) return 'If-Unmodified-Since';
  if (IfNoneMatch !== undefined) {
    if (names(IfNoneMatch, object.etag)) return 'If-None-Match';
  } else if (IfModifiedSince !== undefined && modified <= IfModifiedSince.getTime()) return 'If-Modified-Since';
  return undefined;
}

function names(header: string, etag: string): boolean {
  return header === '*' || header.split(',').some((one) => bare(one.trim().replace(/^W\//, '')) === etag);
}

/** The conditions of a write. */
export interface WriteConditions {
  readonly IfMatch?: string | undefined;
  readonly IfNoneMatch?: string | undefined;
}

/**
 * What a write expects of the current object; checked with its commit.
 * @throws ServiceError for conditions that S3 does not take
 */
export function expectationOf({ IfMatch, IfNoneMatch }: WriteConditions): Expectation {
  if (IfNoneMatch !== undefined && IfNoneMatch !== '*') throw notImplemented('If-None-Match');
  if (IfMatch !== undefined && IfNoneMatch !== undefined) {
    throw invalidArgument('If-Match and If-None-Match cannot be used together', 'If-Match', IfMatch);
  }
  return {
    ...(IfMatch !== undefined && { ifMatch: bare(IfMatch) }),
    ...(IfNoneMatch !== undefined && { ifAbsent: true }),
  };
}
