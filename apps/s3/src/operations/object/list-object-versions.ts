import type { ObjectSummary } from '@cloudgate/store';
import { onBucket, withContext } from '../../authorization/requirement.js';
import { invalidArgument } from '../../errors.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { quoted } from '../../resources/object/etag.js';
import { checksumFacts, listContext } from '../../resources/listing/listed-object.js';
import { keyEncoder, pageSize } from '../../resources/listing/listing.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html */
export default operation('ListObjectVersions', {
  load: loadBucket,
  authorize: ({ input, loaded, ...asked }) =>
    withContext(onBucket('s3:ListBucketVersions', { name: input.Bucket, bucket: loaded }, asked), listContext(input)),

  async handle({ input, loaded, tools }) {
    const bucket = existing(loaded, input);
    const { KeyMarker = '', VersionIdMarker = '' } = input;
    if (VersionIdMarker !== '' && KeyMarker === '') {
      const message = 'A version-id marker cannot be specified without a key marker.';
      throw invalidArgument(message, 'version-id-marker', VersionIdMarker);
    }
    const encode = keyEncoder(input.EncodingType);
    const MaxKeys = pageSize(input.MaxKeys, { name: 'max-keys' });
    const page = await tools.store.objects.listVersions({
      bucketId: bucket.id,
      prefix: input.Prefix ?? '',
      delimiter: input.Delimiter ?? '',
      after: KeyMarker,
      ...(VersionIdMarker !== '' && { afterId: VersionIdMarker }),
      limit: MaxKeys,
    });
    const last = page.items.at(-1);
    const told = (item: ObjectSummary) => ({
      Key: encode(item.key),
      VersionId: item.versionId,
      IsLatest: item.isLatest,
      LastModified: item.lastModified,
      Owner: { ID: bucket.canonicalOwnerId },
    });
    return {
      Name: bucket.name,
      Prefix: encode(input.Prefix ?? ''),
      KeyMarker: encode(KeyMarker),
      VersionIdMarker,
      Delimiter: input.Delimiter && encode(input.Delimiter),
      EncodingType: input.EncodingType,
      MaxKeys,
      IsTruncated: page.truncated,
      ...(page.truncated && {
        NextKeyMarker: encode(page.last),
        ...(last?.key === page.last && { NextVersionIdMarker: last.versionId }),
      }),
      Versions: page.items
        .filter(({ isDeleteMarker }) => !isDeleteMarker)
        .map((item) => ({
          ...told(item),
          ETag: quoted(item.etag),
          Size: item.size,
          // Older than the storage classes, the SDK's type of this member knows one.
          StorageClass: item.storageClass as 'STANDARD',
          ...checksumFacts(item),
        })),
      DeleteMarkers: page.items.filter(({ isDeleteMarker }) => isDeleteMarker).map(told),
      CommonPrefixes: page.commonPrefixes.map((Prefix) => ({ Prefix: encode(Prefix) })),
    };
  },
});
