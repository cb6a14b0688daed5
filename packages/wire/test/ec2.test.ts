import * as module from '@aws-sdk/client-ec2';
import { describe } from 'vitest';
import { proveErrors } from './errors.js';
import { proveRoundTrips } from './round-trip.js';
import { Sdk } from './sdk.js';

describe('ec2', () => {
  const sdk = new Sdk(module, 'EC2Client');
  proveRoundTrips('ec2', sdk);
  proveErrors('ec2', sdk, { operation: 'DescribeInstances', input: {} });
});
