import * as sdk from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCloud, type TestCloud } from '@specs/cloud';

const Bucket = 'listed';
// In the order of their UTF-8 bytes, which is not that of UTF-16: U+FF5E comes before U+1F600.
const keys = ['A', 'a', 'a/1', 'a/2', 'a/b/1', 'a0', 'b/', 'b/1', 'c d+e', 'z', 'é', '～', '😀/1', '😀/2'];

let cloud: TestCloud;
let s3: sdk.S3Client;

beforeAll(async () => {
  cloud = await startCloud();
  s3 = cloud.client(sdk.S3Client);
  await s3.send(new sdk.CreateBucketCommand({ Bucket }));
  await Promise.all([...keys].reverse().map((Key) => s3.send(new sdk.PutObjectCommand({ Bucket, Key, Body: Key }))));
});
afterAll(() => cloud.stop());

interface Page {
  readonly keys: string[];
  readonly prefixes: string[];
}

/** What a listing should say, by the book. */
function expected(prefix: string, delimiter: string, after = ''): Page {
  const found: Page = { keys: [], prefixes: [] };
  const bytes = (text: string) => Buffer.from(text);
  for (const key of keys) {
    if (!key.startsWith(prefix) || Buffer.compare(bytes(key), bytes(after)) <= 0) continue;
    const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    if (at < 0) found.keys.push(key);
    else if (found.prefixes.at(-1) !== key.slice(0, at + delimiter.length)) {
      found.prefixes.push(key.slice(0, at + delimiter.length));
    }
  }
  return found;
}

const read = ({
  Contents = [],
  CommonPrefixes = [],
}: Pick<sdk.ListObjectsV2Output, 'Contents' | 'CommonPrefixes'>) => ({
  keys: Contents.map(({ Key }) => Key ?? ''),
  prefixes: CommonPrefixes.map(({ Prefix }) => Prefix ?? ''),
});

const prefixes = fc.constantFrom('', 'a', 'a/', 'a/b', 'b/', 'z', '😀', 'none', 'c ');
const delimiters = fc.constantFrom('', '/', 'b', '/1');

describe('listings', () => {
  test('give every key once, in the order of bytes, whatever the page size', async () => {
    const size = fc.integer({ min: 1, max: 6 });
    await fc.assert(
      fc.asyncProperty(prefixes, delimiters, size, async (Prefix, Delimiter, MaxKeys) => {
        const all: Page = { keys: [], prefixes: [] };
        let ContinuationToken: string | undefined;
        do {
          const input = { Bucket, Prefix, Delimiter, MaxKeys, ContinuationToken };
          const page = await s3.send(new sdk.ListObjectsV2Command(input));
          const { keys: some, prefixes: common } = read(page);
          expect(page.KeyCount).toBe(some.length + common.length);
          expect(page.KeyCount).toBeLessThanOrEqual(MaxKeys);
          all.keys.push(...some);
          all.prefixes.push(...common);
          ContinuationToken = page.NextContinuationToken;
          expect(page.IsTruncated).toBe(ContinuationToken !== undefined);
        } while (ContinuationToken !== undefined);
        expect(all).toEqual(expected(Prefix, Delimiter));
      }),
      { numRuns: 40 },
    );
  });

  test('start behind a key', async () => {
    await fc.assert(
      fc.asyncProperty(
        prefixes,
        fc.constantFrom('/', ''),
        fc.constantFrom(...keys),
        async (Prefix, Delimiter, after) => {
          const page = await s3.send(new sdk.ListObjectsV2Command({ Bucket, Prefix, Delimiter, StartAfter: after }));
          // A key that is a common prefix itself stands for all that it is common to.
          const skipped = Delimiter !== '' && after.endsWith(Delimiter) && after.startsWith(Prefix);
          const rest = expected(Prefix, Delimiter, after);
          const common = rest.prefixes.filter((one) => !skipped || one !== after);
          expect(read(page)).toEqual({ ...rest, prefixes: common });
        },
      ),
      { numRuns: 30 },
    );
  });

  test('of the first version go by marker', async () => {
    const first = await s3.send(new sdk.ListObjectsCommand({ Bucket, Delimiter: '/', MaxKeys: 3 }));
    expect(read(first)).toEqual({ keys: ['A', 'a'], prefixes: ['a/'] });
    expect(first.NextMarker).toBe('a/');
    const Marker = first.NextMarker;
    const next = await s3.send(new sdk.ListObjectsCommand({ Bucket, Delimiter: '/', MaxKeys: 2, Marker }));
    expect(read(next)).toEqual({ keys: ['a0'], prefixes: ['b/'] });
    const plain = await s3.send(new sdk.ListObjectsCommand({ Bucket, MaxKeys: 1 }));
    expect(plain).toMatchObject({ IsTruncated: true, Contents: [{ Key: 'A', Owner: { ID: expect.any(String) } }] });
    expect(plain.NextMarker).toBeUndefined();
  });

  test('write keys as they were asked to', async () => {
    const page = await s3.send(new sdk.ListObjectsV2Command({ Bucket, Prefix: 'c ', EncodingType: 'url' }));
    expect(page).toMatchObject({ Prefix: 'c%20', Contents: [{ Key: 'c%20d%2Be' }] });
  });

  test.each([
    [{ MaxKeys: -1 }, 'InvalidArgument'],
    [{ ContinuationToken: 'made up' }, 'InvalidArgument'],
    [{ EncodingType: 'base64' as 'url' }, 'InvalidArgument'],
  ])('%j is refused', async (input, name) => {
    await expect(s3.send(new sdk.ListObjectsV2Command({ Bucket, ...input }))).rejects.toMatchObject({ name });
  });

  test('of nothing are not truncated', async () => {
    const page = await s3.send(new sdk.ListObjectsV2Command({ Bucket, MaxKeys: 0 }));
    expect(page).toMatchObject({ KeyCount: 0, IsTruncated: false });
  });
});
