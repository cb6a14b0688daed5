/**
 * Times the bodies of S3: 64 MiB in pieces of 64 KiB, and 1 KiB at once.
 * Build first, then: node packages/sigv4/bench/body.mjs
 */
import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { deriveSigningKey, presentedCredential, verifyingBody, verifyWholeBody } from '../dist/index.js';

const piece = Buffer.alloc(65_536, 'a');
const count = 1024;
const scope = { date: '20130524', region: 'us-east-1', service: 's3' };
const signingKey = deriveSigningKey('secret', scope);
const seed = 'f'.repeat(64);
const middle = '20130524T000000Z\n20130524/us-east-1/s3/aws4_request';

function put(headers) {
  const all = { host: 'h', 'x-amz-date': '20130524T000000Z', ...headers };
  const authorization = `AWS4-HMAC-SHA256 Credential=AKIA/20130524/us-east-1/s3/aws4_request, SignedHeaders=${Object.keys(all).sort().join(';')}, Signature=${seed}`;
  const request = { method: 'PUT', path: '/b/k', query: '', headers: Object.entries({ ...all, authorization }).flat() };
  return presentedCredential(request, { name: 's3' });
}

function* signedChunks() {
  let previous = seed;
  const sign = (data) => {
    previous = signingKey.sign(
      `AWS4-HMAC-SHA256-PAYLOAD\n${middle}\n${previous}\n${hash('sha256', '', 'hex')}\n${hash('sha256', data, 'hex')}`,
    );
    return previous;
  };
  for (let at = 0; at < count; at += 1)
    yield Buffer.concat([Buffer.from(`10000;chunk-signature=${sign(piece)}\r\n`), piece, Buffer.from('\r\n')]);
  yield Buffer.from(`0;chunk-signature=${sign(Buffer.alloc(0))}\r\n\r\n`);
}

const signed = [...signedChunks()];
const plain = Array.from({ length: count }, () => piece);
const decoded = { 'x-amz-decoded-content-length': String(count * piece.length) };
const whole = hash('sha256', Buffer.concat(plain), 'hex');

async function stream(name, source, pieces, compute = []) {
  const times = [];
  for (let round = 0; round < 3; round += 1) {
    const body = verifyingBody(source, { signingKey, compute });
    const start = performance.now();
    await pipeline(Readable.from(pieces), body, async (out) => {
      for await (const _ of out);
    });
    times.push(performance.now() - start);
  }
  console.log(`${name}: ${Math.round((64 * 1.048576) / (Math.min(...times) / 1000))} MB/s`);
}

const unsigned = put({ 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' });
await stream('unsigned', unsigned, plain);
await stream('signed hash', put({ 'x-amz-content-sha256': whole }), plain);
await stream(
  'signed chunks',
  put({ 'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD', ...decoded }),
  signed,
);
for (const algorithm of ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'md5'])
  await stream(`unsigned with ${algorithm}`, unsigned, plain, [algorithm]);

const small = Buffer.alloc(1024, 'a');
const one = put({ 'x-amz-content-sha256': hash('sha256', small, 'hex'), 'x-amz-checksum-crc32': 'AAAAAA==' });
const run = () => verifyWholeBody(one, small, { compute: ['md5'], checksumHeaders: false });
for (let at = 0; at < 20_000; at += 1) run();
const start = performance.now();
for (let at = 0; at < 50_000; at += 1) run();
console.log(`1 KiB at once, SHA-256 and MD5: ${(((performance.now() - start) * 1000) / 50_000).toFixed(1)} µs`);
