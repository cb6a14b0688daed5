import type { CompleteMultipartUploadCommandInput } from '@aws-sdk/client-s3';
import { StalePartsError, type StoredChecksum } from '@cloudgate/store';
import { withContext } from '../../authorization/requirement.js';
import { badDigest, invalidPart, invalidRequest, malformedXml } from '../../errors.js';
import { operation } from '../../operation.js';
import { checksumMembers } from '../../resources/checksum/checksum.js';
import { assemble } from '../../resources/upload/completed-parts.js';
import { expectationOf } from '../../resources/object/conditions.js';
import { quoted } from '../../resources/object/etag.js';
import { now } from '../../resources/now.js';
import { refusal } from '../../resources/outcome.js';
import { existingUpload, loadUpload, mostParts, onUpload } from '../../resources/upload/upload.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html */
export default operation('CompleteMultipartUpload', {
  load: loadUpload,
  authorize: (write) =>
    withContext(onUpload('s3:PutObject', write), {
      's3:if-match': write.input.IfMatch,
      's3:if-none-match': write.input.IfNoneMatch,
      's3:ObjectCreationOperation': 'true',
    }),

  async handle({ input, loaded, tools, request }) {
    const { bucket, upload } = existingUpload(loaded, input);
    const named = input.MultipartUpload?.Parts ?? [];
    if (named.length > mostParts) throw malformedXml();
    if (named.length === 0) throw invalidRequest('You must specify at least one part');
    const uploaded = await tools.store.uploads.parts(upload.id, 0, mostParts);
    const assembled = assemble(upload, named, new Map(uploaded.map((part) => [part.partNumber, part])));
    checkWhole(input, assembled);
    const expect = expectationOf(input);
    const { id, bucketId, key, writerAccountId, headers, tags } = upload;
    const object = { ...assembled, bucketId, key, writerAccountId, headers, tags, lastModified: now(request.clock) };
    const written = await tools.store.uploads.complete(id, object, expect).catch((error: unknown) => {
      throw error instanceof StalePartsError ? invalidPart({ UploadId: id }) : error;
    });
    if (written.outcome !== 'stored') {
      throw refusal(written.outcome, { bucket: bucket.name, key, uploadId: id, expect });
    }
    tools.blobs.remove(written.released);
    return {
      Location: `${request.endpoint}/${bucket.name}/${encodeURIComponent(key)}`,
      Bucket: bucket.name,
      Key: key,
      ETag: quoted(written.object.etag),
      ServerSideEncryption: 'AES256' as const,
      ...(bucket.versioning === 'Enabled' && { VersionId: written.object.versionId }),
      ...checksumMembers(assembled.checksum),
    };
  },
});

/** Checks what the request says of the whole object. */
function checkWhole(
  input: CompleteMultipartUploadCommandInput,
  { size, checksum }: { readonly size: number; readonly checksum: StoredChecksum },
): void {
  if (input.MpuObjectSize !== undefined && input.MpuObjectSize !== size) {
    throw invalidRequest(
      `The provided 'x-amz-mp-object-size' header value ${input.MpuObjectSize} does not match what was computed: ${size}`,
    );
  }
  const sent = { ...input } as Readonly<Record<string, unknown>>;
  const value = sent[`Checksum${checksum.algorithm}`];
  if (value !== undefined && value !== checksum.value) {
    throw badDigest(`The ${checksum.algorithm.toLowerCase()} you specified did not match the calculated checksum.`);
  }
}
