import { CopyObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { loadModel } from '@cloudgate/models';
import { expect, test } from 'vitest';
import { protocolOf } from '../src/index.js';

const model = loadModel('s3');
const protocol = protocolOf(model);
const client = new S3Client({
  region: 'us-east-1',
  endpoint: 'http://127.0.0.1:4566',
  forcePathStyle: true,
  credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' },
});

const put = {
  Bucket: 'bucket',
  Key: 'a key/ü',
  ACL: 'public-read',
  Tagging: 'a=b&c=d',
  Metadata: { color: 'red' },
} as const;
const copy = { Bucket: 'bucket', Key: 'b', CopySource: '/bucket/a%20key', StorageClass: 'STANDARD_IA' } as const;

test.each([
  { name: 'PutObject', command: new PutObjectCommand(put), input: put },
  { name: 'CopyObject', command: new CopyObjectCommand(copy), input: copy },
])('a presigned $name has the headers that the client moved into the URL', async ({ name, command, input }) => {
  const { pathname, search } = new URL(await getSignedUrl(client, command as PutObjectCommand));
  const request = { method: 'PUT', path: pathname, query: search.slice(1), headers: {}, body: new Uint8Array() };
  expect(protocol.operationOf(model, request)).toBe(name);
  expect(protocol.decode(model, name, request)).toMatchObject(input);
});
