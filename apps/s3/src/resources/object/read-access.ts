/** What reading an object needs, and what is told of one that is not there. */
import type { ContextEntries, Requirement } from '@cloudgate/ports';
import type { AuthorizeRequest, Granted } from '@cloudgate/service-kit';
import type { BucketRecord, ObjectRecord } from '@cloudgate/store';
import { existingTags, versionContext } from '../../authorization/context.js';
import { onBucket, onObject, withContext } from '../../authorization/requirement.js';
import { ServiceError } from '@cloudgate/common';
import { accessDenied, invalidArgument, methodNotAllowed, noSuchKey, noSuchVersion } from '../../errors.js';
import { existing } from '../bucket/bucket.js';
import { type LoadedObject, type ObjectInput, readable } from './object.js';

type Read = AuthorizeRequest<ObjectInput, LoadedObject>;

/** An action on the object, with the condition keys that come with every read. */
function objectRead(action: string, { input, loaded, caller, request }: Read): Requirement {
  const context: ContextEntries = { ...versionContext(input.VersionId), ...existingTags(readable(loaded.object)) };
  const named = { name: input.Bucket, bucket: loaded.bucket, key: input.Key };
  return withContext(onObject(action, named, { caller, request }), context);
}

/**
 * The actions, and s3:ListBucket last, in `disclose` mode, when there is nothing to read: without it nobody learns
 * that the key is free.
 */
export function objectReads(
  actions: readonly [string, ...string[]],
  read: Read,
): readonly [Requirement, ...Requirement[]] {
  const [first, ...rest] = actions;
  const needed: [Requirement, ...Requirement[]] = [
    objectRead(first, read),
    ...rest.map((one) => objectRead(one, read)),
  ];
  const { input, loaded, caller, request } = read;
  if (readable(loaded.object) !== undefined) return needed;
  const named = { name: input.Bucket, bucket: loaded.bucket };
  return [...needed, { ...onBucket('s3:ListBucket', named, { caller, request }), mode: 'disclose' }];
}

/** What the handler of a read has. */
export interface ReadHandle {
  readonly input: ObjectInput;
  readonly loaded: LoadedObject;
  readonly granted: Granted;
}

/**
 * The bucket and the object of an allowed read.
 * @param disclosedAt where `authorize` put s3:ListBucket
 * @throws ServiceError `NoSuchBucket`, `NoSuchKey`, `NoSuchVersion` or `MethodNotAllowed`; `AccessDenied` to callers
 * who may not learn of the former
 */
export function existingObject(
  { input, loaded, granted }: ReadHandle,
  disclosedAt: number,
): { readonly bucket: BucketRecord; readonly object: ObjectRecord } {
  const bucket = existing(loaded.bucket, input);
  checkVersionId(input.VersionId);
  const { object } = loaded;
  if (object !== undefined && !object.isDeleteMarker) return { bucket, object };
  if (object !== undefined && input.VersionId !== undefined) {
    throw methodNotAllowed('GET', {
      ...markerHeaders(object),
      'last-modified': object.lastModified.toUTCString(),
    });
  }
  if (!granted.allows(disclosedAt)) throw accessDenied();
  const missing =
    input.VersionId === undefined ? noSuchKey(input.Key ?? '') : noSuchVersion(input.Key ?? '', input.VersionId);
  throw object === undefined ? missing : withHeaders(missing, markerHeaders(object));
}

/**
 * Checks the form of a version id.
 * @throws ServiceError `InvalidArgument`
 */
export function checkVersionId(versionId: string | undefined): void {
  if (versionId === undefined || versionId === 'null' || /^[\w.]{32}$/.test(versionId)) return;
  const message = versionId === '' ? 'Version id cannot be the empty string' : 'Invalid version id specified';
  throw invalidArgument(message, 'versionId', versionId);
}

function markerHeaders(marker: ObjectRecord): Record<string, string> {
  return { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId };
}

function withHeaders({ code, message, status, details }: ServiceError, headers: Record<string, string>): ServiceError {
  return new ServiceError(code, message, { status, details, headers });
}
