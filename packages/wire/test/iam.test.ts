import * as module from '@aws-sdk/client-iam';
import { describe } from 'vitest';
import { proveErrors } from './errors.js';
import { proveRoundTrips } from './round-trip.js';
import { Sdk } from './sdk.js';

describe('iam', () => {
  const sdk = new Sdk(module, 'IAMClient');
  proveRoundTrips('iam', sdk);
  proveErrors('iam', sdk, { operation: 'ListUsers', input: {} });
});
