import { accountOf } from '@cloudgate/common';
import type { Requirement } from '@cloudgate/ports';
import { hasAcl, existingTags, requestObjectTags, writeContext } from '../../authorization/context.js';
import { onObject, withContext } from '../../authorization/requirement.js';
import { type Body, inlineLimit } from '../../blobs/receive.js';
import { operation } from '../../operation.js';
import { checkAcl } from '../../resources/bucket/acl.js';
import { existing } from '../../resources/bucket/bucket.js';
import { checksumMembers } from '../../resources/checksum/checksum.js';
import { expectationOf } from '../../resources/object/conditions.js';
import { quoted } from '../../resources/object/etag.js';
import { now } from '../../resources/now.js';
import { checkKey, loadObject, readable } from '../../resources/object/object.js';
import { keptHeaders } from '../../resources/object/object-headers.js';
import { storeObject } from '../../resources/object/store-object.js';
import { objectTagsOfHeader, readTaggingHeader } from '../../resources/tags.js';
import { receiveUpload } from '../../resources/object/upload-body.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export default operation('PutObject', {
  // Only who sets tags is asked for the tags that are there.
  load: ({ input: { Bucket, Key, Tagging }, ...rest }) =>
    loadObject({ ...rest, input: Tagging === undefined ? { Bucket } : { Bucket, Key } }),

  authorize({ input, loaded, ...asked }) {
    const on = (action: string) =>
      onObject(action, { name: input.Bucket, bucket: loaded.bucket, key: input.Key }, asked);
    const tags = readTaggingHeader(input.Tagging);
    const context = { ...writeContext(input), ...requestObjectTags(tags), 's3:ObjectCreationOperation': 'true' };
    const more: Requirement[] = [];
    if (hasAcl(input)) more.push(withContext(on('s3:PutObjectAcl'), context));
    if (tags !== undefined) {
      more.push(withContext(on('s3:PutObjectTagging'), { ...context, ...existingTags(readable(loaded.object)) }));
    }
    if (input.ObjectLockLegalHoldStatus !== undefined) more.push(withContext(on('s3:PutObjectLegalHold'), context));
    if (input.ObjectLockMode !== undefined) more.push(withContext(on('s3:PutObjectRetention'), context));
    return [withContext(on('s3:PutObject'), context), ...more];
  },

  async handle({ input, caller, loaded, tools, request }) {
    const bucket = existing(loaded.bucket, input);
    const key = input.Key ?? '';
    checkKey(key);
    checkAcl(bucket, input);
    const headers = keptHeaders(input);
    const tags = objectTagsOfHeader(input.Tagging);
    const expect = expectationOf(input);
    const body = await receiveUpload(input.Body as Body, {
      blobs: tools.blobs,
      inlineUpTo: inlineLimit,
      input,
      payload: request.payload,
    });
    const stored = await storeObject(tools, {
      bucket,
      expect,
      object: {
        bucketId: bucket.id,
        key,
        writerAccountId: accountOf(caller.principal) ?? bucket.accountId,
        lastModified: now(request.clock),
        size: body.size,
        etag: body.md5,
        headers,
        tags,
        checksum: body.checksum,
        ...(body.inline && { inline: body.inline }),
        segments: body.blobId === undefined ? [] : [{ blobId: body.blobId, size: body.size }],
      },
    });
    return {
      ETag: quoted(stored.etag),
      ServerSideEncryption: 'AES256' as const,
      ...(bucket.versioning === 'Enabled' && { VersionId: stored.versionId }),
      ...checksumMembers(body.checksum),
    };
  },
});
