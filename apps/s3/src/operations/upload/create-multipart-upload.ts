import { randomBytes } from 'node:crypto';
import { accountOf } from '@cloudgate/common';
import type { Requirement } from '@cloudgate/ports';
import { hasAcl, requestObjectTags, writeContext } from '../../authorization/context.js';
import { onObject, withContext } from '../../authorization/requirement.js';
import { operation } from '../../operation.js';
import { checkAcl } from '../../resources/bucket/acl.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { checkAlgorithm, checksumTypeOf } from '../../resources/checksum/checksum.js';
import { now } from '../../resources/now.js';
import { checkKey } from '../../resources/object/object.js';
import { keptHeaders } from '../../resources/object/object-headers.js';
import { refusal } from '../../resources/outcome.js';
import { objectTagsOfHeader, readTaggingHeader } from '../../resources/tags.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html */
export default operation('CreateMultipartUpload', {
  load: loadBucket,

  authorize({ input, loaded, ...asked }) {
    const on = (action: string) => onObject(action, { name: input.Bucket, bucket: loaded, key: input.Key }, asked);
    const tags = readTaggingHeader(input.Tagging);
    const context = { ...writeContext(input), ...requestObjectTags(tags), 's3:ObjectCreationOperation': 'false' };
    const more: Requirement[] = [];
    if (hasAcl(input)) more.push(withContext(on('s3:PutObjectAcl'), context));
    if (tags !== undefined) more.push(withContext(on('s3:PutObjectTagging'), context));
    return [withContext(on('s3:PutObject'), context), ...more];
  },

  async handle({ input, caller, loaded, tools, request }) {
    const bucket = existing(loaded, input);
    const key = input.Key ?? '';
    checkKey(key);
    checkAcl(bucket, input);
    const { ChecksumAlgorithm: checksumAlgorithm } = input;
    if (checksumAlgorithm !== undefined) checkAlgorithm(checksumAlgorithm);
    const checksumType = checksumAlgorithm && checksumTypeOf(checksumAlgorithm, input.ChecksumType);
    const { principal } = caller;
    const id = randomBytes(48).toString('base64url');
    const created = await tools.store.uploads.create({
      id,
      bucketId: bucket.id,
      key,
      initiatedAt: now(request.clock),
      initiatorId: principal.userId,
      initiatorArn: principal.arn,
      writerAccountId: accountOf(principal) ?? bucket.accountId,
      headers: keptHeaders(input),
      tags: objectTagsOfHeader(input.Tagging),
      ...(checksumAlgorithm !== undefined && { checksumAlgorithm }),
      ...(checksumType && { checksumType }),
    });
    if (!('released' in created)) throw refusal(created.outcome, { bucket: bucket.name, key });
    return {
      Bucket: bucket.name,
      Key: key,
      UploadId: id,
      ServerSideEncryption: 'AES256' as const,
      ChecksumAlgorithm: checksumAlgorithm,
      ...(checksumType && { ChecksumType: checksumType }),
    };
  },
});
