import type { ChecksumAlgorithm, StorageClass } from '@aws-sdk/client-s3';
import { bucketAction } from '../../authorization/bucket-action.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { keyEncoder, pageSize } from '../../resources/listing/listing.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html */
export default operation('ListMultipartUploads', {
  load: loadBucket,
  authorize: bucketAction('s3:ListBucketMultipartUploads'),

  async handle({ input, loaded, tools }) {
    const bucket = existing(loaded, input);
    const encode = keyEncoder(input.EncodingType);
    const MaxUploads = pageSize(input.MaxUploads, { name: 'max-uploads', least: 1 });
    const { KeyMarker = '', UploadIdMarker = '' } = input;
    const page = await tools.store.uploads.list({
      bucketId: bucket.id,
      prefix: input.Prefix ?? '',
      delimiter: input.Delimiter ?? '',
      after: KeyMarker,
      // Without a key marker, S3 ignores the other.
      ...(UploadIdMarker !== '' && KeyMarker !== '' && { afterId: UploadIdMarker }),
      limit: MaxUploads,
    });
    const last = page.items.at(-1);
    return {
      Bucket: bucket.name,
      KeyMarker: encode(KeyMarker),
      UploadIdMarker,
      Prefix: encode(input.Prefix ?? ''),
      Delimiter: input.Delimiter && encode(input.Delimiter),
      EncodingType: input.EncodingType,
      MaxUploads,
      IsTruncated: page.truncated,
      ...(page.truncated && {
        NextKeyMarker: encode(page.last),
        ...(last?.key === page.last && { NextUploadIdMarker: last.id }),
      }),
      Uploads: page.items.map((upload) => ({
        UploadId: upload.id,
        Key: encode(upload.key),
        Initiated: upload.initiatedAt,
        StorageClass: (upload.headers.storageClass ?? 'STANDARD') as StorageClass,
        Owner: { ID: bucket.canonicalOwnerId },
        Initiator: { ID: upload.initiatorArn, DisplayName: upload.initiatorId },
        ChecksumAlgorithm: upload.checksumAlgorithm as ChecksumAlgorithm | undefined,
        ChecksumType: upload.checksumType,
      })),
      CommonPrefixes: page.commonPrefixes.map((Prefix) => ({ Prefix: encode(Prefix) })),
    };
  },
});
