import { onBucket, withContext } from '../../authorization/requirement.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { continuationToken, keyEncoder, pageSize, readContinuationToken } from '../../resources/listing/listing.js';
import { listContext, listedObject } from '../../resources/listing/listed-object.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
export default operation('ListObjectsV2', {
  load: loadBucket,
  authorize: ({ input, loaded, ...asked }) =>
    withContext(onBucket('s3:ListBucket', { name: input.Bucket, bucket: loaded }, asked), listContext(input)),

  async handle({ input, loaded, tools }) {
    const bucket = existing(loaded, input);
    const encode = keyEncoder(input.EncodingType);
    const MaxKeys = pageSize(input.MaxKeys, { name: 'max-keys' });
    const after =
      input.ContinuationToken === undefined ? (input.StartAfter ?? '') : readContinuationToken(input.ContinuationToken);
    const page = await tools.store.objects.list({
      bucketId: bucket.id,
      prefix: input.Prefix ?? '',
      delimiter: input.Delimiter ?? '',
      after,
      limit: MaxKeys,
    });
    const owner = input.FetchOwner === true ? bucket.canonicalOwnerId : undefined;
    return {
      Name: bucket.name,
      Prefix: encode(input.Prefix ?? ''),
      Delimiter: input.Delimiter && encode(input.Delimiter),
      StartAfter: input.StartAfter && encode(input.StartAfter),
      ContinuationToken: input.ContinuationToken,
      EncodingType: input.EncodingType,
      MaxKeys,
      KeyCount: page.items.length + page.commonPrefixes.length,
      IsTruncated: page.truncated,
      ...(page.truncated && { NextContinuationToken: continuationToken(page.last) }),
      Contents: page.items.map((item) => listedObject(item, encode, owner)),
      CommonPrefixes: page.commonPrefixes.map((Prefix) => ({ Prefix: encode(Prefix) })),
    };
  },
});
