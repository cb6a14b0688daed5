import * as module from '@aws-sdk/client-s3';
import { describe } from 'vitest';
import { unroutedOperations } from '../src/index.js';
import { proveErrors } from './errors.js';
import { type Exceptions, proveRoundTrips } from './round-trip.js';
import { Sdk } from './sdk.js';

const client = {
  forcePathStyle: true,
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
};

const computed = 'a checksum that the client computes';
const exceptions: Exceptions = {
  operations: {
    ...unroutedOperations,
    SelectObjectContent: 'answers an event stream, which no service here serves (S3 closed it to new customers)',
  },
  inputs: {
    ContentLength: 'the client sends the length of the body instead',
    SSECustomerKey: 'the client sends base64 and an MD5 of it, which the tests of S3 cover',
    SSECustomerKeyMD5: 'see SSECustomerKey',
    CopySourceSSECustomerKey: 'see SSECustomerKey',
    CopySourceSSECustomerKeyMD5: 'see SSECustomerKey',
  },
  outputs: { ExpiresString: 'the client sets it from Expires' },
  added: {
    ChecksumAlgorithm: 'the client has a default',
    ChecksumCRC32: computed,
    ChecksumSHA1: computed,
    ChecksumSHA256: computed,
    ContentMD5: computed,
    ContentType: 'the client has a default',
  },
  values: {
    ChecksumAlgorithm: ['CRC32', 'SHA1', 'SHA256'],
    LocationConstraint: ['EU', 'eu-central-1'],
    Type: ['CanonicalUser', 'Group'],
  },
};

describe('s3', () => {
  const sdk = new Sdk(module, 'S3Client', client);
  proveRoundTrips('s3', sdk, exceptions);
  proveErrors('s3', sdk, { operation: 'GetObjectTagging', input: { Bucket: 'bucket', Key: 'key' } });
});
