import { Readable } from 'node:stream';
import { loadModel } from '@cloudgate/models';
import { describe, expect, test } from 'vitest';
import { protocolOf } from '../protocol-of.js';
import type { WireRequest } from '../protocol.js';

const s3 = loadModel('s3');
const protocol = protocolOf(s3);

/** A request from its first line, such as `GET /bucket/key?acl`. */
function request(line: string, rest: Partial<WireRequest> = {}): WireRequest {
  const [method = '', target = ''] = line.split(' ');
  const mark = target.indexOf('?');
  const [path, query] = mark < 0 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
  return { method, path, query, headers: {}, ...rest };
}

function xml(text: string): Partial<WireRequest> {
  return { body: Buffer.from(text) };
}

const copy = { headers: { 'x-amz-copy-source': '/a/b' } };

describe('the operation', () => {
  test.each<[line: string, operation: string, rest?: Partial<WireRequest>]>([
    ['GET /', 'ListBuckets'],
    ['GET /?x-id=DeleteBucket', 'ListBuckets'],
    ['GET /b', 'ListObjects'],
    ['GET /b/', 'ListObjects'],
    ['GET /b?list-type=2&prefix=acl', 'ListObjectsV2'],
    ['GET /b?versions&max-keys=1', 'ListObjectVersions'],
    ['GET /b?policy', 'GetBucketPolicy'],
    ['GET /b?policy=', 'GetBucketPolicy'],
    ['GET /b?policyStatus', 'GetBucketPolicyStatus'],
    ['GET /b?uploads', 'ListMultipartUploads'],
    ['GET /b?analytics', 'ListBucketAnalyticsConfigurations'],
    ['GET /b?analytics&id=1', 'GetBucketAnalyticsConfiguration'],
    ['HEAD /b', 'HeadBucket'],
    ['PUT /b', 'CreateBucket'],
    ['DELETE /b', 'DeleteBucket'],
    ['POST /b?delete', 'DeleteObjects'],
    ['GET /b/k', 'GetObject'],
    ['GET /b/k?versionId=1', 'GetObject'],
    ['GET /b/k?x-id=PutObjectAcl', 'GetObject'],
    ['GET /b/k?versions', 'GetObject'],
    ['GET /b/policy', 'GetObject'],
    ['GET /b/k?uploadId=1', 'ListParts'],
    ['GET /b/k?attributes', 'GetObjectAttributes'],
    ['PUT /b/k', 'PutObject'],
    ['PUT /b/k', 'CopyObject', copy],
    ['PUT /b/k?partNumber=1&uploadId=2', 'UploadPart'],
    ['PUT /b/k?partNumber=1&uploadId=2', 'UploadPartCopy', copy],
    ['PUT /b/k?tagging', 'PutObjectTagging', copy],
    ['POST /b/k?uploads', 'CreateMultipartUpload'],
    ['POST /b/k?uploadId=1', 'CompleteMultipartUpload'],
    ['POST /b/k?select&select-type=2', 'SelectObjectContent'],
    ['DELETE /b/k?uploadId=1', 'AbortMultipartUpload'],
    ['DELETE /b/k', 'DeleteObject'],
    ['GET /', 'ListObjects', { bucket: 'b' }],
    ['GET /k', 'GetObject', { bucket: 'b' }],
    ['GET /k/', 'GetObject', { bucket: 'b' }],
  ])('of %s is %s', (line, operation, rest) => {
    expect(protocol.operationOf(s3, request(line, rest))).toBe(operation);
  });

  test.each([
    ['DELETE /b?acl', 'MethodNotAllowed', 405],
    ['POST /b?policy', 'MethodNotAllowed', 405],
    ['POST /b/k', 'MethodNotAllowed', 405],
    ['PATCH /b/k', 'MethodNotAllowed', 405],
    ['PUT /', 'MethodNotAllowed', 405],
    ['HEAD /b/k?acl', 'MethodNotAllowed', 405],
    ['GET /b?policy&acl', 'InvalidArgument', 400],
    ['DELETE /b?policy&tagging', 'InvalidArgument', 400],
    ['GET /b?prefix=a&prefix=b', 'InvalidArgument', 400],
    ['GET /b?prefix=%ff', 'InvalidURI', 400],
    ['GET /b/%zz', 'InvalidURI', 400],
  ])('of %s is none: %s', (line, code, status) => {
    expect(() => protocol.operationOf(s3, request(line))).toThrow(expect.objectContaining({ code, status }) as Error);
  });
});

describe('bucket and key', () => {
  test.each<[line: string, key: string]>([
    ['GET /b/a%2Fb', 'a/b'],
    ['GET /b/a%252Fb', 'a%2Fb'],
    ['GET /b/a+b', 'a+b'],
    ['GET /b//a//b/', '/a//b/'],
    ['GET /b/../../etc/passwd', '../../etc/passwd'],
    ['GET /b/%2e%2e/x', '../x'],
    ['GET /b/%E2%82%AC', '€'],
  ])('of %s are b and %s', (line, key) => {
    expect(protocol.decode(s3, 'GetObject', request(line))).toEqual({ Bucket: 'b', Key: key });
  });

  test.each<[line: string, key: string]>([
    ['GET /x/y', 'x/y'],
    ['GET //y', '/y'],
    ['GET /%2Fy', '/y'],
  ])('of %s at the host of a bucket are that and %s', (line, key) => {
    expect(protocol.decode(s3, 'GetObject', request(line, { bucket: 'host' }))).toEqual({ Bucket: 'host', Key: key });
  });
});

describe('inputs', () => {
  test('have a stream where the body streams, without the framing of its chunks', () => {
    const stream = Readable.from([]);
    const headers = {
      'x-amz-decoded-content-length': '100',
      'content-encoding': 'aws-chunked,gzip',
      'x-amz-meta-color': 'red',
    };
    expect(protocol.decode(s3, 'PutObject', request('PUT /b/k', { headers, stream }))).toEqual({
      Bucket: 'b',
      Key: 'k',
      ContentLength: 100,
      ContentEncoding: 'gzip',
      Metadata: { color: 'red' },
      Body: stream,
    });
  });

  test('have the length of the object, not of its framing', () => {
    const headers = { 'content-length': '200', 'x-amz-decoded-content-length': '100' };
    const input = protocol.decode(s3, 'UploadPart', request('PUT /b/k?partNumber=1&uploadId=2', { headers }));
    expect(input).toMatchObject({ ContentLength: 100, PartNumber: 1, UploadId: '2' });
  });

  test('are read from XML with or without namespace', () => {
    const plain = xml('<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>');
    const prefixed = xml(
      '<a:VersioningConfiguration xmlns:a="urn:x"><a:Status>Enabled</a:Status></a:VersioningConfiguration>',
    );
    for (const body of [plain, prefixed]) {
      const input = protocol.decode(s3, 'PutBucketVersioning', request('PUT /b?versioning', body));
      expect(input).toEqual({ Bucket: 'b', VersioningConfiguration: { Status: 'Enabled' } });
    }
  });

  const bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><Delete><Quiet>&b;</Quiet></Delete>';
  const external = '<!DOCTYPE d SYSTEM "file:///etc/passwd"><Delete/>';
  const deep = '<a>'.repeat(10_000);
  test.each([
    { name: 'no XML', body: xml('hello'), code: 'MalformedXML' },
    { name: 'XML that ends early', body: xml('<Delete><Object>'), code: 'MalformedXML' },
    { name: 'another document', body: xml('<Tagging/>'), code: 'MalformedXML' },
    { name: 'entities', body: xml(bomb), code: 'MalformedXML' },
    { name: 'an external DTD', body: xml(external), code: 'MalformedXML' },
    { name: 'an unknown entity', body: xml('<Delete><Quiet>&x;</Quiet></Delete>'), code: 'MalformedXML' },
    { name: 'an undeclared prefix', body: xml('<x:Delete/>'), code: 'MalformedXML' },
    { name: 'absurd nesting', body: xml(`<Delete>${deep}`), code: 'MalformedXML' },
    { name: 'bytes that are no UTF-8', body: { body: Uint8Array.of(0x3c, 0xff) }, code: 'MalformedXML' },
    {
      name: 'an element twice',
      body: xml('<Delete><Quiet>true</Quiet><Quiet>true</Quiet></Delete>'),
      code: 'MalformedXML',
    },
    { name: 'a wrong type', body: xml('<Delete><Quiet>maybe</Quiet></Delete>'), code: 'MalformedXML' },
    { name: 'elements in text', body: xml('<Delete><Object><Key><a/></Key></Object></Delete>'), code: 'MalformedXML' },
    { name: 'no body', body: {}, code: 'MissingRequestBodyError' },
    { name: 'an empty body', body: xml(''), code: 'MissingRequestBodyError' },
  ])('with $name are refused', ({ body, code }) => {
    const bad = request('POST /b?delete', body);
    expect(() => protocol.decode(s3, 'DeleteObjects', bad)).toThrow(
      expect.objectContaining({ code, status: 400 }) as Error,
    );
  });

  test.each([
    ['GET /b?list-type=2&max-keys=ten', 'ListObjectsV2', {}],
    ['GET /b/k', 'GetObject', { 'if-modified-since': 'yesterday' }],
  ])('of %s with a wrong type are refused', (line, operation, headers) => {
    expect(() => protocol.decode(s3, operation, request(line, { headers }))).toThrow(
      expect.objectContaining({ code: 'InvalidArgument', status: 400 }) as Error,
    );
  });

  test('elements that the model does not know are ignored', () => {
    const body = xml('<Delete><Extra>1</Extra><Object><Key>a</Key></Object></Delete>');
    expect(protocol.decode(s3, 'DeleteObjects', request('POST /b?delete', body))).toEqual({
      Bucket: 'b',
      Delete: { Objects: [{ Key: 'a' }] },
    });
  });
});

describe('answers', () => {
  const context = { requestId: 'r-1', hostId: 'h-1' };

  test('are partial where a range is given', () => {
    const output = { Body: Buffer.from('b'), ContentRange: 'bytes 1-1/3', ContentLength: 1 };
    expect(protocol.encode(s3, 'GetObject', output, context)).toMatchObject({
      status: 206,
      headers: {
        'content-range': 'bytes 1-1/3',
        'content-length': '1',
        'x-amz-request-id': 'r-1',
        'x-amz-id-2': 'h-1',
      },
    });
  });

  test('have no body for HEAD', () => {
    const { body } = protocol.encode(s3, 'HeadObject', { ContentLength: 3 }, context);
    expect(body).toBeUndefined();
  });

  test.each([
    { metadata: 'a\r\nset-cookie: b', header: 'a  set-cookie: b' },
    { metadata: 'é', header: 'é' },
    { metadata: '€', header: '=?UTF-8?B?4oKs?=' },
  ])('write $metadata as a header can hold it', ({ metadata, header }) => {
    const { headers } = protocol.encode(s3, 'HeadObject', { Metadata: { note: metadata } }, context);
    expect(headers['x-amz-meta-note']).toBe(header);
  });

  test('of GetBucketLocation are text, empty for us-east-1', () => {
    const open = '<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">';
    const { body } = protocol.encode(s3, 'GetBucketLocation', { LocationConstraint: 'eu-west-1' }, context);
    expect(body).toContain(`${open}eu-west-1</LocationConstraint>`);
    expect(protocol.encode(s3, 'GetBucketLocation', {}, context).body).toContain(`${open}</LocationConstraint>`);
  });

  test('of errors name what they are about', () => {
    const error = {
      code: 'NoSuchKey',
      status: 404,
      message: 'The specified key does not exist.',
      fault: 'Sender',
      details: { Key: 'a&b' },
      resource: '/b/a&b',
      headers: { 'x-amz-delete-marker': 'true' },
    } as const;
    const { status, headers, body } = protocol.encodeError(s3, 'GetObject', {
      error,
      context: { ...context, method: 'GET' },
    });
    expect({ status, marker: headers['x-amz-delete-marker'] }).toEqual({ status: 404, marker: 'true' });
    expect(body).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code>' +
        '<Message>The specified key does not exist.</Message><Key>a&amp;b</Key><Resource>/b/a&amp;b</Resource>' +
        '<RequestId>r-1</RequestId><HostId>h-1</HostId></Error>',
    );
    const head = protocol.encodeError(s3, 'HeadObject', { error, context: { ...context, method: 'HEAD' } });
    expect(head).toMatchObject({ status: 404, body: undefined });
  });
});
