import { accountOf } from '@cloudgate/common';
import { accessDenied } from '../../errors.js';
import { operation } from '../../operation.js';
import { continuationToken, pageSize, readContinuationToken } from '../../resources/listing/listing.js';

const most = 10_000;

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html */
export default operation('ListBuckets', {
  authorize: ({ request }) => ({ action: 's3:ListAllMyBuckets', resource: `arn:${request.partition}:s3:::*` }),

  async handle({ input, caller, tools, request }) {
    const account = accountOf(caller.principal);
    if (account === undefined) throw accessDenied();
    const { Prefix, BucketRegion, ContinuationToken, MaxBuckets } = input;
    const after = ContinuationToken === undefined ? '' : readContinuationToken(ContinuationToken);
    const limit = MaxBuckets === undefined ? most : pageSize(MaxBuckets, { name: 'max-buckets', least: 1, most });
    const buckets = tools.store.buckets
      .list(request.partition, account)
      .filter(
        ({ name, region }) => name > after && name.startsWith(Prefix ?? '') && (BucketRegion ?? region) === region,
      );
    const page = buckets.slice(0, limit);
    const last = page.at(-1);
    return {
      Buckets: page.map(({ name, region, createdAt }) => ({
        Name: name,
        CreationDate: createdAt,
        BucketArn: `arn:${request.partition}:s3:::${name}`,
        ...((MaxBuckets ?? BucketRegion ?? Prefix ?? ContinuationToken) !== undefined && { BucketRegion: region }),
      })),
      Owner: { ID: await tools.directory.canonicalUserId(account) },
      Prefix,
      ...(last !== undefined && buckets.length > limit && { ContinuationToken: continuationToken(last.name) }),
    };
  },
});
