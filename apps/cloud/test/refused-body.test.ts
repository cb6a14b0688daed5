/** A denied upload hears AccessDenied, whole and at once, whoever sends it and however. */
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { CreateBucketCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type ClientSettings, startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signed } from './support/raw-request.js';

const size = 50 * 1024 * 1024;
const megabyte = Buffer.alloc(1024 * 1024, 'x');

let cloud: TestCloud;
let denied: ClientSettings;
beforeAll(async () => {
  cloud = await startCloud();
  denied = await cloud.createUser();
  await new S3Client(cloud.root).send(new CreateBucketCommand({ Bucket: 'uploads' }));
});
afterAll(() => cloud.stop());

function* megabytes(): Generator<Buffer> {
  for (let sent = 0; sent < size; sent += megabyte.length) yield megabyte;
}

describe('50 MB of a denied caller', () => {
  test('are refused to the SDK, which reads the reason', async () => {
    const s3 = new S3Client({ ...denied, maxAttempts: 1 });
    const put = new PutObjectCommand({ Bucket: 'uploads', Key: 'big', Body: Buffer.alloc(size) });
    await expect(s3.send(put)).toBeDenied({ action: 's3:PutObject', because: 'implicit deny' });
  });

  test('are refused to the SDK when they stream', async () => {
    const s3 = new S3Client({ ...denied, maxAttempts: 1 });
    const Body = Readable.from(megabytes());
    const put = new PutObjectCommand({ Bucket: 'uploads', Key: 'big', Body, ContentLength: size });
    await expect(s3.send(put)).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  /** Sends a head, then the body piece by piece as long as the socket takes it; gives the answer. */
  async function rawPut(headers: Record<string, string>, waits: boolean): Promise<{ answer: string; sent: number }> {
    const { host, hostname, port } = new URL(cloud.endpoint);
    const raw = await signed(
      cloud,
      {
        method: 'PUT',
        target: '/uploads/big',
        headers: { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', 'content-length': String(size), ...headers },
      },
      { service: 's3', credentials: denied.credentials },
    );
    const lines = Object.entries(raw.headers ?? {}).map(([name, value]) => `${name}: ${value}`);
    const socket = connect(Number(port), hostname);
    let answer = '';
    let sent = 0;
    const done = new Promise<void>((resolve) => {
      socket.on('data', (chunk) => {
        answer += chunk.toString('latin1');
        if (answer.includes('</Error>')) resolve();
      });
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
    });
    socket.write(`PUT /uploads/big HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    if (!waits) sent = await pour(socket, done);
    await done;
    socket.destroy();
    return { answer, sent };
  }

  async function pour(socket: Socket, until: Promise<void>): Promise<number> {
    let sent = 0;
    let stopped = false;
    void until.then(() => (stopped = true));
    for (const piece of megabytes()) {
      if (stopped || socket.destroyed) break;
      sent += piece.length;
      if (!socket.write(piece)) {
        await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), until]);
      }
    }
    return sent;
  }

  test('are refused to a raw socket that waits for `100 Continue`, which never comes', async () => {
    const { answer } = await rawPut({ expect: '100-continue' }, true);
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer).toContain('<Code>AccessDenied</Code>');
    expect(answer).not.toContain('100 Continue');
  });

  test('are refused to a raw socket that just sends, before it is done', async () => {
    const { answer, sent } = await rawPut({}, false);
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer).toContain('<Code>AccessDenied</Code>');
    expect(sent).toBeLessThan(size);
  });

  test('leave nothing behind', async () => {
    const { KeyCount } = await new S3Client(cloud.root).send(new ListObjectsV2Command({ Bucket: 'uploads' }));
    expect(KeyCount).toBe(0);
  });
});
