/** The source of CopyObject and UploadPartCopy: finding it, what reading it needs, and its conditions. */
import type { Requirement } from '@cloudgate/ports';
import type { AuthorizeRequest, Granted, LoadRequest } from '@cloudgate/service-kit';
import type { ObjectRecord } from '@cloudgate/store';
import type { S3Tools } from '../../tools.js';
import { checkCopySource } from '../object/conditions.js';
import { parseCopySource, requireCopySource } from './copy-source.js';
import { loadAnyObject, type LoadedObject } from '../object/object.js';
import { existingObject, objectReads } from '../object/read-access.js';
import { unknownResource } from '@cloudgate/ports';

/** The members by which a copy names its source. */
export interface CopyInput {
  readonly CopySource?: string | undefined;
  readonly CopySourceIfMatch?: string | undefined;
  readonly CopySourceIfNoneMatch?: string | undefined;
  readonly CopySourceIfModifiedSince?: Date | undefined;
  readonly CopySourceIfUnmodifiedSince?: Date | undefined;
  readonly ExpectedSourceBucketOwner?: string | undefined;
}

/** Looks the source up. */
export async function loadSource(load: LoadRequest<CopyInput, S3Tools>): Promise<LoadedObject> {
  const source = parseCopySource(load.input.CopySource);
  if (source === undefined) return { bucket: undefined, object: undefined };
  return loadAnyObject({ ...load, input: source });
}

/** What reading the source needs; s3:ListBucket comes last, in `disclose` mode, when it is not there. */
export function sourceReads(
  { input, ...read }: AuthorizeRequest<CopyInput, LoadedObject>,
  copiesTags: boolean,
): readonly [Requirement, ...Requirement[]] {
  const source = parseCopySource(input.CopySource);
  if (source === undefined) return [{ action: 's3:GetObject', resource: unknownResource }];
  const version = source.VersionId === undefined ? '' : 'Version';
  const actions: [string, ...string[]] = [`s3:GetObject${version}`];
  if (copiesTags) actions.push(`s3:GetObject${version}Tagging`);
  return objectReads(actions, { ...read, input: source });
}

/**
 * The source of an allowed copy.
 * @param disclosedAt where `authorize` put s3:ListBucket on the source's bucket
 * @throws ServiceError when it is not there or does not meet the conditions
 */
export function existingSource(
  { input, loaded, granted }: { input: CopyInput; loaded: LoadedObject; granted: Granted },
  disclosedAt: number,
): ObjectRecord {
  const source = requireCopySource(parseCopySource(input.CopySource), input.CopySource);
  const named = { ...source, ExpectedBucketOwner: input.ExpectedSourceBucketOwner };
  const { object } = existingObject({ input: named, loaded, granted }, disclosedAt);
  checkCopySource(object, {
    IfMatch: input.CopySourceIfMatch,
    IfNoneMatch: input.CopySourceIfNoneMatch,
    IfModifiedSince: input.CopySourceIfModifiedSince,
    IfUnmodifiedSince: input.CopySourceIfUnmodifiedSince,
  });
  return object;
}
