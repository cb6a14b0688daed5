import { withContext } from '../../authorization/requirement.js';
import type { Body } from '../../blobs/receive.js';
import { invalidRequest } from '../../errors.js';
import { operation } from '../../operation.js';
import { bareChecksum, defaultChecksum } from '../../resources/checksum/checksum.js';
import { quoted } from '../../resources/object/etag.js';
import { now } from '../../resources/now.js';
import { storePart } from '../../resources/upload/store-part.js';
import { checkPartNumber, existingUpload, loadUpload, onUpload } from '../../resources/upload/upload.js';
import { receiveUpload } from '../../resources/object/upload-body.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html */
export default operation('UploadPart', {
  load: loadUpload,
  authorize: (write) => withContext(onUpload('s3:PutObject', write), { 's3:ObjectCreationOperation': 'false' }),

  async handle({ input, loaded, tools, request }) {
    const { bucket, upload } = existingUpload(loaded, input);
    const partNumber = checkPartNumber(input.PartNumber);
    const { checksumAlgorithm: expected } = upload;
    const body = await receiveUpload(input.Body as Body, {
      blobs: tools.blobs,
      inlineUpTo: 0,
      input,
      payload: request.payload,
      algorithm: expected ?? defaultChecksum,
    });
    const { blobId = '', sent, checksum } = body;
    if (sent !== undefined && expected !== undefined && sent.algorithm !== expected) {
      await tools.blobs.discard([blobId]);
      throw invalidRequest(
        `Checksum Type mismatch occurred, expected checksum Type: ${expected.toLowerCase()}, ` +
          `actual checksum Type: ${sent.algorithm.toLowerCase()}`,
      );
    }
    await storePart(tools, bucket, {
      uploadId: upload.id,
      partNumber,
      size: body.size,
      etag: body.md5,
      lastModified: now(request.clock),
      checksum: checksum.value,
      blobId,
    });
    return { ETag: quoted(body.md5), ServerSideEncryption: 'AES256' as const, ...bareChecksum(sent ?? checksum) };
  },
});
