import { accountOf } from '@cloudgate/common';
import type { CopyObjectCommandInput } from '@aws-sdk/client-s3';
import type { Requirement } from '@cloudgate/ports';
import type { ObjectHeaders, ObjectRecord } from '@cloudgate/store';
import { hasAcl, requestObjectTags, writeContext } from '../../authorization/context.js';
import { onObject, withContext } from '../../authorization/requirement.js';
import { invalidRequest } from '../../errors.js';
import { operation } from '../../operation.js';
import { checkAcl } from '../../resources/bucket/acl.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { checkAlgorithm, checksumMembers } from '../../resources/checksum/checksum.js';
import { expectationOf } from '../../resources/object/conditions.js';
import { copyObjectBytes } from '../../resources/copy/copied-bytes.js';
import { existingSource, loadSource, sourceReads } from '../../resources/copy/copy-access.js';
import { quoted } from '../../resources/object/etag.js';
import { now } from '../../resources/now.js';
import { checkKey } from '../../resources/object/object.js';
import { keptHeaders } from '../../resources/object/object-headers.js';
import { toldVersionId } from '../../resources/object/object-answer.js';
import { storeObject } from '../../resources/object/store-object.js';
import { objectTagsOfHeader, readTaggingHeader } from '../../resources/tags.js';

const copiesTags = ({ TaggingDirective }: Pick<CopyObjectCommandInput, 'TaggingDirective'>) =>
  TaggingDirective !== 'REPLACE';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html */
export default operation('CopyObject', {
  async load(load) {
    return { bucket: loadBucket(load), source: await loadSource(load) };
  },

  authorize({ input, loaded, ...asked }) {
    const on = (action: string) =>
      onObject(action, { name: input.Bucket, bucket: loaded.bucket, key: input.Key }, asked);
    // Tags that are copied are tags that the new object is given.
    const copied = loaded.source.object?.tags ?? [];
    const tags = copiesTags(input) ? copied : (readTaggingHeader(input.Tagging) ?? []);
    const context = {
      ...writeContext(input),
      ...(tags.length > 0 && requestObjectTags(tags)),
      's3:x-amz-copy-source': input.CopySource?.replace(/^\//, ''),
      's3:x-amz-metadata-directive': input.MetadataDirective,
      's3:ObjectCreationOperation': 'true',
    };
    const more: Requirement[] = [];
    if (hasAcl(input)) more.push(withContext(on('s3:PutObjectAcl'), context));
    if (tags.length > 0) more.push(withContext(on('s3:PutObjectTagging'), context));
    const source = sourceReads({ ...asked, input, loaded: loaded.source }, copiesTags(input) && copied.length > 0);
    // The source comes first, so that its s3:ListBucket has a place that the handler knows.
    return [...source, withContext(on('s3:PutObject'), context), ...more];
  },

  async handle({ input, caller, loaded, granted, tools, request }) {
    const bucket = existing(loaded.bucket, input);
    const source = existingSource({ input, loaded: loaded.source, granted }, 1);
    const key = input.Key ?? '';
    checkKey(key);
    checkAcl(bucket, input);
    const headers = headersOfCopy(source, input);
    const tags = copiesTags(input) ? source.tags : objectTagsOfHeader(input.Tagging);
    const expect = expectationOf(input);
    if (isInPlace(source, { bucketId: bucket.id, key }) && !changesSomething(input)) {
      throw invalidRequest(
        'This copy request is illegal because it is trying to copy an object to itself without changing the ' +
          "object's metadata, storage class, website redirect location or encryption attributes.",
      );
    }
    if (input.ChecksumAlgorithm !== undefined) checkAlgorithm(input.ChecksumAlgorithm);
    const copied = await copyObjectBytes(source, tools.blobs, input.ChecksumAlgorithm);
    const stored = await storeObject(tools, {
      bucket,
      expect,
      object: {
        ...copied,
        bucketId: bucket.id,
        key,
        writerAccountId: accountOf(caller.principal) ?? bucket.accountId,
        lastModified: now(request.clock),
        headers,
        tags,
      },
    });
    return {
      CopyObjectResult: {
        ETag: quoted(stored.etag),
        LastModified: stored.lastModified,
        ...checksumMembers(stored.checksum),
      },
      ServerSideEncryption: 'AES256' as const,
      ...(bucket.versioning === 'Enabled' && { VersionId: stored.versionId }),
      ...(loaded.source.bucket && { CopySourceVersionId: toldVersionId(loaded.source.bucket, source.versionId) }),
    };
  },
});

/** The copy's headers: the source's, or the request's; its storage class is always the request's. */
function headersOfCopy(source: ObjectRecord, input: CopyObjectCommandInput): ObjectHeaders {
  const asked = keptHeaders(input);
  if (input.MetadataDirective === 'REPLACE') return asked;
  const { storageClass: _storageClass, websiteRedirectLocation: _redirect, ...kept } = source.headers;
  const { storageClass, websiteRedirectLocation } = asked;
  return {
    ...kept,
    ...(storageClass !== undefined && { storageClass }),
    ...(websiteRedirectLocation !== undefined && { websiteRedirectLocation }),
  };
}

function isInPlace(source: ObjectRecord, target: { readonly bucketId: string; readonly key: string }): boolean {
  return source.bucketId === target.bucketId && source.key === target.key && source.isLatest;
}

function changesSomething(input: CopyObjectCommandInput): boolean {
  return (
    input.MetadataDirective === 'REPLACE' ||
    input.TaggingDirective === 'REPLACE' ||
    (input.StorageClass ?? input.WebsiteRedirectLocation ?? input.ServerSideEncryption) !== undefined
  );
}
