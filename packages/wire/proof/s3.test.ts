import * as module from '@aws-sdk/client-s3';
import { describe } from 'vitest';
import { proveRoundTrips } from './round-trip.js';
import { Sdk } from './sdk.js';

const client = {
  forcePathStyle: true,
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
};

describe('s3', () => {
  proveRoundTrips('s3', new Sdk(module, 'S3Client', client));
});
