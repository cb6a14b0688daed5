import { onBucket, withContext } from '../../authorization/requirement.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { listContext, listedObject } from '../../resources/listing/listed-object.js';
import { keyEncoder, pageSize } from '../../resources/listing/listing.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html */
export default operation('ListObjects', {
  load: loadBucket,
  authorize: ({ input, loaded, ...asked }) =>
    withContext(onBucket('s3:ListBucket', { name: input.Bucket, bucket: loaded }, asked), listContext(input)),

  async handle({ input, loaded, tools }) {
    const bucket = existing(loaded, input);
    const encode = keyEncoder(input.EncodingType);
    const MaxKeys = pageSize(input.MaxKeys, { name: 'max-keys' });
    const page = await tools.store.objects.list({
      bucketId: bucket.id,
      prefix: input.Prefix ?? '',
      delimiter: input.Delimiter ?? '',
      after: input.Marker ?? '',
      limit: MaxKeys,
    });
    return {
      Name: bucket.name,
      Prefix: encode(input.Prefix ?? ''),
      Marker: encode(input.Marker ?? ''),
      Delimiter: input.Delimiter && encode(input.Delimiter),
      EncodingType: input.EncodingType,
      MaxKeys,
      IsTruncated: page.truncated,
      // Without a delimiter the last key serves as the marker, so S3 does not repeat it.
      ...(page.truncated && input.Delimiter && { NextMarker: encode(page.last) }),
      Contents: page.items.map((item) => listedObject(item, encode, bucket.canonicalOwnerId)),
      CommonPrefixes: page.commonPrefixes.map((Prefix) => ({ Prefix: encode(Prefix) })),
    };
  },
});
