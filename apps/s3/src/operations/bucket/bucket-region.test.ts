/** A bucket is served in its own region: a request cannot choose what `aws:RequestedRegion` says of it. */
import * as sdk from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { matchers, startCloud, type TestCloud } from '@specs/cloud';

expect.extend(matchers);

const Bucket = 'in-ireland';
const named = { Bucket, Key: 'k' };
type Call = (s3: sdk.S3Client) => Promise<unknown>;

let cloud: TestCloud;
let virginia: sdk.S3Client;
let ireland: sdk.S3Client;

beforeAll(async () => {
  cloud = await startCloud();
  virginia = cloud.client(sdk.S3Client);
  ireland = new sdk.S3Client({ ...cloud.root, region: 'eu-west-1' });
  await ireland.send(
    new sdk.CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }),
  );
  await ireland.send(new sdk.PutObjectCommand({ ...named, Body: 'x' }));
});
afterAll(() => cloud.stop());

test.each<[string, Call]>([
  ['GetObject', (s3) => s3.send(new sdk.GetObjectCommand(named))],
  ['PutObject', (s3) => s3.send(new sdk.PutObjectCommand({ ...named, Body: 'y' }))],
  ['ListObjectsV2', (s3) => s3.send(new sdk.ListObjectsV2Command({ Bucket }))],
  ['DeleteBucket', (s3) => s3.send(new sdk.DeleteBucketCommand({ Bucket }))],
  ['ListParts', (s3) => s3.send(new sdk.ListPartsCommand({ ...named, UploadId: 'u' }))],
  ['CopyObject into it', (s3) => s3.send(new sdk.CopyObjectCommand({ ...named, CopySource: 'in-virginia/k' }))],
])('%s is refused when it is signed for another region', async (_name, call) => {
  const refused = {
    name: 'AuthorizationHeaderMalformed',
    message: "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1'",
    Region: 'eu-west-1',
    $metadata: { httpStatusCode: 400 },
  };
  await expect(call(virginia)).rejects.toMatchObject(refused);
});

test('a condition on the region cannot be got around', async () => {
  const policies = {
    Effect: 'Allow' as const,
    Action: 's3:GetObject',
    Resource: '*',
    Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } },
  };
  const user = await cloud.createUser({ policies });
  const get = (region: string) => new sdk.S3Client({ ...user, region }).send(new sdk.GetObjectCommand(named));
  await expect(get('us-east-1')).rejects.toMatchObject({ name: 'AuthorizationHeaderMalformed' });
  await expect(get('eu-west-1')).toBeDenied({ action: 's3:GetObject' });
});

test('a presigned URL for another region is refused in its own words', async () => {
  const command = new sdk.GetObjectCommand(named);
  expect((await fetch(await getSignedUrl(ireland, command))).status).toBe(200);
  const answer = await fetch(await getSignedUrl(virginia, command));
  expect(answer.status).toBe(400);
  const text = (await answer.text()).replaceAll('&apos;', "'").replaceAll('&#39;', "'");
  expect(text).toContain('<Code>AuthorizationQueryParametersError</Code>');
  expect(text).toContain("the region 'us-east-1' is wrong; expecting 'eu-west-1'");
  expect(text).toContain('<Region>eu-west-1</Region>');
});

test('a HEAD tells the region in a header, and nothing in a body', async () => {
  const answer = await fetch(await getSignedUrl(virginia, new sdk.HeadBucketCommand({ Bucket })), { method: 'HEAD' });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('x-amz-bucket-region')).toBe('eu-west-1');
  expect(await answer.text()).toBe('');
});

test('us-east-1 tells where a bucket is, and no other region does', async () => {
  const locate = new sdk.GetBucketLocationCommand({ Bucket });
  expect((await virginia.send(locate)).LocationConstraint).toBe('eu-west-1');
  const frankfurt = new sdk.S3Client({ ...cloud.root, region: 'eu-central-1' });
  await expect(frankfurt.send(locate)).rejects.toMatchObject({ name: 'AuthorizationHeaderMalformed' });
});

test('a copy may come from another region, and anonymous callers sign for none', async () => {
  await virginia.send(new sdk.CreateBucketCommand({ Bucket: 'in-virginia' }));
  await virginia.send(new sdk.CopyObjectCommand({ Bucket: 'in-virginia', Key: 'k', CopySource: `${Bucket}/k` }));
  await ireland.send(new sdk.DeletePublicAccessBlockCommand({ Bucket }));
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` },
  });
  await ireland.send(new sdk.PutBucketPolicyCommand({ Bucket, Policy }));
  expect((await fetch(`${cloud.endpoint}/${Bucket}/k`)).status).toBe(200);
});
