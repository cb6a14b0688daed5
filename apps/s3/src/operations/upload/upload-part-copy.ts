import { withContext } from '../../authorization/requirement.js';
import { operation } from '../../operation.js';
import { bareChecksum, defaultChecksum } from '../../resources/checksum/checksum.js';
import { copySpan } from '../../resources/copy/copied-bytes.js';
import { existingSource, loadSource, sourceReads } from '../../resources/copy/copy-access.js';
import { copyRange } from '../../resources/copy/copy-range.js';
import { quoted } from '../../resources/object/etag.js';
import { now } from '../../resources/now.js';
import { storePart } from '../../resources/upload/store-part.js';
import { checkPartNumber, existingUpload, loadUpload, onUpload } from '../../resources/upload/upload.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPartCopy.html */
export default operation('UploadPartCopy', {
  async load(load) {
    const [target, source] = await Promise.all([loadUpload(load), loadSource(load)]);
    return { ...target, source };
  },

  authorize: (copy) => [
    // The source comes first, so that its s3:ListBucket has a place that the handler knows.
    ...sourceReads({ ...copy, loaded: copy.loaded.source }, false),
    withContext(onUpload('s3:PutObject', copy), {
      's3:x-amz-copy-source': copy.input.CopySource?.replace(/^\//, ''),
      's3:ObjectCreationOperation': 'false',
    }),
  ],

  async handle({ input, loaded, granted, tools, request }) {
    const { bucket, upload } = existingUpload(loaded, input);
    const source = existingSource({ input, loaded: loaded.source, granted }, 1);
    const partNumber = checkPartNumber(input.PartNumber);
    const span = copyRange(input.CopySourceRange, source.size);
    const { checksumAlgorithm: algorithm = defaultChecksum } = upload;
    const copied = await copySpan(source, tools.blobs, { span, algorithm, inlineUpTo: 0 });
    const lastModified = now(request.clock);
    await storePart(tools, bucket, {
      uploadId: upload.id,
      partNumber,
      size: copied.size,
      etag: copied.etag,
      lastModified,
      ...(copied.checksum && { checksum: copied.checksum.value }),
      blobId: copied.segments[0]?.blobId ?? '',
    });
    return {
      CopyPartResult: { ETag: quoted(copied.etag), LastModified: lastModified, ...bareChecksum(copied.checksum) },
      ServerSideEncryption: 'AES256' as const,
    };
  },
});
