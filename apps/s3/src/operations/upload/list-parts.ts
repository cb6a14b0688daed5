import type { ChecksumAlgorithm, StorageClass } from '@aws-sdk/client-s3';
import { operation } from '../../operation.js';
import { bareChecksum, defaultChecksum } from '../../resources/checksum/checksum.js';
import { quoted } from '../../resources/object/etag.js';
import { pageSize } from '../../resources/listing/listing.js';
import { existingUpload, loadUpload, onUpload } from '../../resources/upload/upload.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html */
export default operation('ListParts', {
  load: loadUpload,
  authorize: (list) => onUpload('s3:ListMultipartUploadParts', list),

  async handle({ input, loaded, tools }) {
    const { bucket, upload } = existingUpload(loaded, input);
    const MaxParts = pageSize(input.MaxParts, { name: 'max-parts' });
    const marker = Number(input.PartNumberMarker ?? 0);
    const found = await tools.store.uploads.parts(upload.id, marker, MaxParts + 1);
    const page = found.slice(0, MaxParts);
    const { checksumAlgorithm: algorithm = defaultChecksum, checksumType: type = 'FULL_OBJECT' } = upload;
    return {
      Bucket: bucket.name,
      Key: upload.key,
      UploadId: upload.id,
      PartNumberMarker: String(marker),
      NextPartNumberMarker: String(page.at(-1)?.partNumber ?? 0),
      MaxParts,
      IsTruncated: found.length > page.length,
      Initiator: { ID: upload.initiatorArn, DisplayName: upload.initiatorId },
      Owner: { ID: bucket.canonicalOwnerId },
      StorageClass: (upload.headers.storageClass ?? 'STANDARD') as StorageClass,
      ChecksumAlgorithm: upload.checksumAlgorithm as ChecksumAlgorithm | undefined,
      ChecksumType: upload.checksumType,
      Parts: page.map((part) => ({
        PartNumber: part.partNumber,
        LastModified: part.lastModified,
        ETag: quoted(part.etag),
        Size: part.size,
        ...(part.checksum !== undefined && bareChecksum({ algorithm, type, value: part.checksum })),
      })),
    };
  },
});
