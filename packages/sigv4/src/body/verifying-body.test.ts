import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frame } from '../../test/chunked.js';
import { secretAccessKey } from '../../test/oracle.js';
import {
  BodyVerificationError,
  type BodyOptions,
  deriveSigningKey,
  type Failure,
  type Presented,
  presentedCredential,
  verifyingBody,
  verifySignature,
  verifyWholeBody,
} from '../index.js';

const signingKey = deriveSigningKey(secretAccessKey, { date: '20130524', region: 'us-east-1', service: 's3' });
const seed = '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9';
const trailerSeed = '106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e';
const object = Buffer.alloc(66_560, 'a');
const signedPayload = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';
const signedTrailer = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER';
const unsignedTrailer = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';

function put(headers: Record<string, string>, signature = seed): Presented {
  const all: Record<string, string> = { host: 's3.amazonaws.com', 'x-amz-date': '20130524T000000Z', ...headers };
  const names = Object.keys(all).sort().join(';');
  const Authorization = `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${names},Signature=${signature}`;
  const request = { method: 'PUT', path: '/examplebucket/chunkObject.txt', query: '' };
  const presented = presentedCredential(
    { ...request, headers: Object.entries({ ...all, Authorization }).flat() },
    { name: 's3' },
  );
  if (presented.kind !== 'header') throw new Error(presented.kind);
  return presented;
}

function chunked(payload: string, length: number, headers: Record<string, string> = {}): Presented {
  return put({ 'x-amz-content-sha256': payload, 'x-amz-decoded-content-length': String(length), ...headers });
}

/** Cuts a body where the numbers say. */
function cut(body: Buffer, cuts: readonly number[]): Buffer[] {
  const at = [0, ...cuts.map((each) => each % (body.length + 1)), body.length].sort((a, b) => a - b);
  return at.slice(1).map((end, index) => body.subarray(at[index], end));
}

/** Pipes a body through its verification, and gets its data or why it is refused. */
async function flow(
  source: Presented,
  pieces: readonly Buffer[],
  options: BodyOptions = {},
): Promise<Buffer | Failure> {
  const body = verifyingBody(source, { signingKey, ...options });
  if ('kind' in body) return body;
  const data: Buffer[] = [];
  try {
    await pipeline(Readable.from(pieces), body, async (out: AsyncIterable<Buffer>) => {
      for await (const each of out) data.push(each);
    });
  } catch (error) {
    if (error instanceof BodyVerificationError) return error.failure;
    throw error;
  }
  expect(body.report.length).toBe(Buffer.concat(data).length);
  return Buffer.concat(data);
}

const crc32Of = (data: Buffer): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(data));
  return bytes.toString('base64');
};

const cuts = fc.array(fc.nat(), { maxLength: 8 });
const bytes = fc.uint8Array({ maxLength: 300 }).map((data) => Buffer.from(data));

/** Comparing buffers is far quicker than comparing their elements. */
function expectObject(result: Buffer | Failure): void {
  expect(Buffer.isBuffer(result) && result.equals(object)).toBe(true);
}

describe('published examples', () => {
  // @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
  const signatures = [
    'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
    '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
    'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
  ];
  const common = { 'x-amz-storage-class': 'REDUCED_REDUNDANCY', 'x-amz-decoded-content-length': '66560' };

  test('a chunked upload', async () => {
    const source = put({
      ...common,
      'x-amz-content-sha256': signedPayload,
      'content-encoding': 'aws-chunked',
      'content-length': '66824',
    });
    expect(verifySignature(source, signingKey)).toBeUndefined();
    const body = Buffer.concat([
      Buffer.from(`10000;chunk-signature=${signatures[0]}\r\n`),
      object.subarray(0, 65_536),
      Buffer.from(`\r\n400;chunk-signature=${signatures[1]}\r\n`),
      object.subarray(65_536),
      Buffer.from(`\r\n0;chunk-signature=${signatures[2]}\r\n\r\n`),
    ]);
    expect(body.length).toBe(66_824);
    const pieces = [object.subarray(0, 65_536), object.subarray(65_536)];
    expect(frame(pieces, { seed }).equals(body)).toBe(true);
    expectObject(await flow(source, [body]));
  });

  // @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
  test('a chunked upload with a trailer', async () => {
    const source = put(
      {
        ...common,
        'x-amz-content-sha256': signedTrailer,
        'x-amz-trailer': 'x-amz-checksum-crc32c',
        'content-encoding': 'aws-chunked',
      },
      trailerSeed,
    );
    expect(verifySignature(source, signingKey)).toBeUndefined();
    const body = Buffer.concat([
      Buffer.from('10000;chunk-signature=b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2\r\n'),
      object.subarray(0, 65_536),
      Buffer.from('\r\n400;chunk-signature=1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7\r\n'),
      object.subarray(65_536),
      Buffer.from('\r\n0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992\r\n'),
      Buffer.from('x-amz-checksum-crc32c:sOO8/Q==\n\r\n'),
      Buffer.from('x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n'),
    ]);
    expectObject(await flow(source, [body]));
  });
});

describe('bodies arrive whole, wherever they are cut', () => {
  const modes = [
    { title: 'signed chunks', payload: signedPayload, signed: true, trailer: false },
    { title: 'signed chunks and trailer', payload: signedTrailer, signed: true, trailer: true },
    { title: 'unsigned trailer', payload: unsignedTrailer, signed: false, trailer: true },
  ];

  test.each(modes)('in $title', async ({ payload, signed, trailer }) => {
    const sizes = fc.array(fc.integer({ min: 8192, max: 9000 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(sizes, bytes, cuts, async (large, last, where) => {
        const pieces = [...large.map((size, at) => Buffer.alloc(size, at + 1)), last].filter((each) => each.length > 0);
        const data = Buffer.concat(pieces);
        const source = chunked(payload, data.length, trailer ? { 'x-amz-trailer': 'x-amz-checksum-crc32' } : {});
        const body = frame(pieces, {
          ...(signed ? { seed } : undefined),
          ...(trailer ? { trailer: `x-amz-checksum-crc32:${crc32Of(data)}` } : undefined),
        });
        const flowed = await flow(source, cut(body, where));
        expect(Buffer.isBuffer(flowed) && flowed.equals(data)).toBe(true);
        const whole = verifyWholeBody(source, body, { signingKey });
        expect('data' in whole && whole.data.equals(data)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('one byte at a time', async () => {
    const data = Buffer.from('one byte at a time');
    const body = frame([data], { seed });
    const pieces = Array.from(body, (_, at) => body.subarray(at, at + 1));
    expect(await flow(chunked(signedPayload, data.length), pieces)).toEqual(data);
  });

  test('any byte of a signed framing that changes is noticed', async () => {
    const data = Buffer.from('data that is signed');
    const body = frame([data], { seed, trailer: `x-amz-checksum-crc32:${crc32Of(data)}` });
    const source = chunked(signedTrailer, data.length, { 'x-amz-trailer': 'x-amz-checksum-crc32' });
    const start = body.indexOf(data);
    const signature = body.indexOf('=') + 1;
    const meaningful = [
      ...Array.from(data, (_, at) => start + at),
      ...Array.from({ length: 64 }, (_, at) => signature + at),
    ];
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(body);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const result = await flow(source, [changed]);
        // Letter case and white space of the framing say nothing; the data and the signatures do.
        if (Buffer.isBuffer(result)) {
          expect(result.equals(data)).toBe(true);
          expect(at).not.toBeOneOf(meaningful);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('bodies that are refused', () => {
  const data = Buffer.from('Welcome to Amazon S3.');
  const trailer = { 'x-amz-trailer': 'x-amz-checksum-crc32' };
  const unsigned = chunked(unsignedTrailer, data.length, trailer);
  const small = [Buffer.alloc(100), Buffer.alloc(100)];
  const sum = `x-amz-checksum-crc32:${crc32Of(data)}`;
  const plain = 'UNSIGNED-PAYLOAD';
  const hex = createHash('sha256').update('other').digest('hex');
  const cases: [string, Presented, Buffer | string, string][] = [
    ['another hash', put({ 'x-amz-content-sha256': hex }), data, 'content-sha256-mismatch'],
    [
      'another MD5',
      put({ 'x-amz-content-sha256': plain, 'content-md5': 'A'.repeat(22) + '==' }),
      data,
      'digest-mismatch',
    ],
    ['no MD5', put({ 'x-amz-content-sha256': plain, 'content-md5': 'short' }), data, 'invalid-digest'],
    [
      'another checksum',
      put({ 'x-amz-content-sha256': plain, 'x-amz-checksum-crc32c': 'AAAAAA==' }),
      data,
      'digest-mismatch',
    ],
    ['no checksum', put({ 'x-amz-content-sha256': plain, 'x-amz-checksum-sha1': 'AAAA' }), data, 'invalid-digest'],
    [
      'two checksums',
      put({ 'x-amz-content-sha256': plain, 'x-amz-checksum-crc32': 'AAAAAA==', 'x-amz-checksum-crc32c': 'AAAAAA==' }),
      data,
      'several-checksums',
    ],
    ['no decoded length', put({ 'x-amz-content-sha256': signedPayload }), '', 'missing-decoded-length'],
    [
      'a decoded length of words',
      put({ 'x-amz-content-sha256': signedPayload, 'x-amz-decoded-content-length': '1e3' }),
      '',
      'invalid-decoded-length',
    ],
    ['less than the decoded length', chunked(signedPayload, 22), frame([data], { seed }), 'incomplete-body'],
    ['more than the decoded length', chunked(signedPayload, 20), frame([data], { seed }), 'incomplete-body'],
    ['an end within a chunk', chunked(signedPayload, 21), frame([data], { seed }).subarray(0, 95), 'incomplete-body'],
    [
      'an end before the last chunk',
      chunked(signedPayload, 21),
      frame([data], { seed }).subarray(0, -88),
      'incomplete-body',
    ],
    ['no body', chunked(signedPayload, 0), '', 'incomplete-body'],
    ['another seed', chunked(signedPayload, 21), frame([data], { seed: trailerSeed }), 'signature-mismatch'],
    ['chunks without signatures', chunked(signedPayload, 21), frame([data], {}), 'malformed-chunk'],
    ['signatures that are not announced', unsigned, frame([data], { seed, trailer: sum }), 'malformed-chunk'],
    ['small chunks', chunked(signedPayload, 200), frame(small, { seed }), 'chunk-too-small'],
    ['small unsigned chunks', chunked(unsignedTrailer, 200), frame(small, {}), 'chunk-too-small'],
    ['a size that is none', unsigned, 'xyz\r\n', 'malformed-chunk'],
    ['a negative size', unsigned, '-1\r\n', 'malformed-chunk'],
    ['a line without an end', unsigned, 'a'.repeat(1000), 'malformed-chunk'],
    ['a bare newline', unsigned, '15\n', 'malformed-chunk'],
    ['data longer than its chunk', unsigned, `14\r\n${data}\r\n0\r\n${sum}\r\n\r\n`, 'malformed-chunk'],
    [
      'bytes after the last chunk',
      chunked(signedPayload, 21),
      Buffer.concat([frame([data], { seed }), data]),
      'malformed-chunk',
    ],
    ['no trailer', unsigned, frame([data], {}), 'malformed-trailer'],
    [
      'a trailer that is not announced',
      chunked(unsignedTrailer, 21),
      frame([data], { trailer: sum }),
      'malformed-trailer',
    ],
    ['another trailer', unsigned, frame([data], { trailer: 'x-amz-checksum-sha1:AAAA' }), 'malformed-trailer'],
    ['two trailers', unsigned, frame([data], { trailer: `${sum}\r\nx-other:1` }), 'malformed-trailer'],
    ['a trailer that is no header', unsigned, frame([data], { trailer: 'nonsense' }), 'malformed-trailer'],
    ['a trailer without an end', unsigned, frame([data], { trailer: 'x' }).subarray(0, -4), 'incomplete-body'],
    ['a long trailer', unsigned, frame([data], { trailer: `x:${'y'.repeat(9000)}` }), 'malformed-trailer'],
    ['a wrong trailer', unsigned, frame([data], { trailer: 'x-amz-checksum-crc32:AAAAAA==' }), 'digest-mismatch'],
    ['a trailer that is no checksum', unsigned, frame([data], { trailer: 'x-amz-checksum-crc32:A' }), 'invalid-digest'],
    [
      'an announced trailer of another kind',
      chunked(unsignedTrailer, 21, { 'x-amz-trailer': 'expires' }),
      '',
      'unsupported-trailer',
    ],
    [
      'a trailer and a header',
      chunked(unsignedTrailer, 21, { ...trailer, 'x-amz-checksum-crc32': 'AAAAAA==' }),
      '',
      'several-checksums',
    ],
    [
      'an unsigned trailer where it has to be signed',
      chunked(signedTrailer, 21, trailer),
      Buffer.concat([frame([data], { seed }).subarray(0, -2), Buffer.from(`${sum}\r\n\r\n`)]),
      'malformed-trailer',
    ],
  ];

  test.each(cases)('%s', async (...[, source, body, kind]) => {
    expect(await flow(source, [Buffer.from(body)])).toMatchObject({ kind });
  });
});

describe('what a body was', () => {
  const data = Buffer.from('Welcome to Amazon S3.');

  test('is told with the digests that were asked for', () => {
    const md5 = createHash('md5').update(data).digest();
    const source = put({ 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', 'content-md5': md5.toString('base64') });
    const whole = verifyWholeBody(source, data, { compute: ['crc64nvme'] });
    expect(whole).toMatchObject({ data, length: 21 });
    if ('kind' in whole) return;
    expect(whole.digests.get('md5')).toEqual(md5);
    expect(whole.digests.get('crc64nvme')).toHaveLength(8);
    expect(whole.declared).toBeUndefined();
  });

  test('has no checksum of an object', () => {
    const source = put({ 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', 'x-amz-checksum-crc32': 'AAAAAA==' });
    expect(verifyWholeBody(source, data, { checksumHeaders: false })).toMatchObject({ data });
  });

  test('does not pile up when nobody reads', async () => {
    const body = verifyingBody(put({ 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }));
    if ('kind' in body) throw new Error(body.kind);
    let taken = 0;
    const source = Readable.from(
      (function* () {
        for (; taken < 1000; taken += 1) yield Buffer.alloc(16_384);
      })(),
    );
    source.pipe(body);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(taken).toBeLessThan(50);
    source.destroy();
    body.destroy();
  });
});
