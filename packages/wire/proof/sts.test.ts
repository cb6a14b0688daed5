import * as module from '@aws-sdk/client-sts';
import { describe } from 'vitest';
import { proveRoundTrips } from './round-trip.js';
import { Sdk } from './sdk.js';

describe('sts', () => {
  proveRoundTrips('sts', new Sdk(module, 'STSClient'));
});
