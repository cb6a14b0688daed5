import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EC2Client, DescribeInstancesCommand } from '@aws-sdk/client-ec2';
import { startCloud, type TestCloud } from './index.js';
import './vitest.js';

describe('a cloud for tests', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startCloud();
  });
  afterAll(() => cloud.stop());

  test('serves its root user', async () => {
    const ec2 = cloud.client(EC2Client);
    const answer = await ec2.send(new DescribeInstancesCommand({}));
    expect(answer.Reservations ?? []).toEqual([]);
  });
});
