import * as module from '@aws-sdk/client-iam';
import { describe } from 'vitest';
import { proveRoundTrips } from './round-trip.js';
import { Sdk } from './sdk.js';

describe('iam', () => {
  proveRoundTrips('iam', new Sdk(module, 'IAMClient'));
});
