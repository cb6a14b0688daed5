/** Requests of the real SDK over a real socket: what is sent is authentic, and its body arrives. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessKeyId, secretAccessKey } from '../test/oracle.js';
import { checkScopeAndTime, deriveSigningKey, presentedCredential, verifyingBody, verifySignature } from './index.js';

const seen: unknown[] = [];

async function judge(message: IncomingMessage): Promise<unknown> {
  const [path = '/', query = ''] = (message.url ?? '').split('?');
  const request = { method: message.method ?? '', path, query, headers: message.rawHeaders };
  const presented = presentedCredential(request, { name: 's3' });
  if (presented.kind !== 'header' && presented.kind !== 'presigned') return presented;
  const now = Date.now();
  const signingKey = deriveSigningKey(secretAccessKey, presented.scope);
  const failure =
    checkScopeAndTime(presented, { services: ['s3'], region: 'us-east-1', wallNow: now, cloudNow: now }) ??
    verifySignature(presented, signingKey);
  if (failure) return failure;
  const body = verifyingBody(presented, { signingKey });
  if ('kind' in body) return body;
  message.pipe(body);
  let text = '';
  for await (const data of body) text += String(data);
  return { kind: presented.kind, mode: presented.payload.mode, text, declared: body.report.declared };
}

const server = createServer((message, response) => {
  void judge(message)
    .catch((error: unknown) => error)
    .then((result) => {
      seen.push(result);
      response.end();
    });
});

let client: S3Client;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = new S3Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey, sessionToken: 'token/+=' },
  });
});

afterAll(() => {
  client.destroy();
  server.close();
});

const key = "folder//a b+c(é)/./~$&=@:,'!*.txt";
const object = { Bucket: 'bucket', Key: key };

describe('the SDK', () => {
  test('puts a text', async () => {
    await client.send(new PutObjectCommand({ ...object, Body: 'text', Metadata: { tag: '  two  spaces ' } }));
    expect(seen.pop()).toMatchObject({ kind: 'header', mode: 'sha256', text: 'text', declared: 'crc32' });
  });

  test.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)('puts a stream with %s', async (algorithm) => {
    const body = Readable.from([Buffer.alloc(10_000, 'a'), Buffer.alloc(10, 'b')]);
    const put = { ...object, Body: body, ContentLength: 10_010, ChecksumAlgorithm: algorithm };
    await client.send(new PutObjectCommand(put));
    expect(seen.pop()).toMatchObject({
      mode: 'unsigned-trailer',
      text: 'a'.repeat(10_000) + 'b'.repeat(10),
      declared: algorithm.toLowerCase(),
    });
  });

  test('has to gather small pieces, since S3 refuses them', async () => {
    const put = (): PutObjectCommand => {
      const Body = Readable.from(Array.from({ length: 300 }, () => Buffer.alloc(100, 'a')));
      return new PutObjectCommand({ ...object, Body, ContentLength: 30_000 });
    };
    await client.send(put());
    expect(seen.pop()).toMatchObject({ failure: { kind: 'chunk-too-small', chunk: 1, size: 100 } });
    client.config.requestStreamBufferSize = 16_384;
    await client.send(put());
    expect(seen.pop()).toMatchObject({ mode: 'unsigned-trailer', text: 'a'.repeat(30_000) });
  });

  test('gets with a query', async () => {
    await client.send(
      new GetObjectCommand({ ...object, VersionId: 'v+1/2 =', ResponseContentType: 'text/plain; a="b"' }),
    );
    expect(seen.pop()).toMatchObject({ kind: 'header', mode: 'sha256', text: '' });
  });

  test('presigns', async () => {
    // `fetch` resolves `.` in paths, which S3 does not.
    const object = { Bucket: 'bucket', Key: key.replace('/./', '/') };
    await fetch(await getSignedUrl(client, new GetObjectCommand(object), { expiresIn: 60 }));
    expect(seen.pop()).toMatchObject({ kind: 'presigned', mode: 'unsigned', text: '' });
    const url = await getSignedUrl(client, new PutObjectCommand({ ...object, ContentType: 'text/plain' }));
    await fetch(url, { method: 'PUT', body: 'text', headers: { 'content-type': 'text/plain' } });
    expect(seen.pop()).toMatchObject({ kind: 'presigned', mode: 'unsigned', text: 'text' });
    await fetch(url, { method: 'DELETE' });
    expect(seen.pop()).toMatchObject({ kind: 'signature-mismatch' });
  });
});
