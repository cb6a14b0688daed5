import * as module from '@aws-sdk/client-ec2';
import { describe } from 'vitest';
import { proveRoundTrips } from './round-trip.js';
import { Sdk } from './sdk.js';

describe('ec2', () => {
  proveRoundTrips('ec2', new Sdk(module, 'EC2Client'));
});
