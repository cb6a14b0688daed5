import * as module from '@aws-sdk/client-sts';
import { describe } from 'vitest';
import { proveErrors } from './errors.js';
import { proveRoundTrips } from './round-trip.js';
import { Sdk } from './sdk.js';

describe('sts', () => {
  const sdk = new Sdk(module, 'STSClient');
  proveRoundTrips('sts', sdk);
  proveErrors('sts', sdk, { operation: 'GetCallerIdentity', input: {} });
});
