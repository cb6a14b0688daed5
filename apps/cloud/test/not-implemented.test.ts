/** What has no handler passes the gate all the same; only who is allowed hears that it is not implemented. */
import { AcceptDelegationRequestCommand, GetHumanReadableSummaryCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  CreateBucketCommand,
  GetBucketCorsCommand,
  PutBucketCorsCommand,
  PutBucketPolicyCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { DescribeFleetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { type ClientSettings, startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let nobody: ClientSettings;
let nobodyArn: string;
beforeAll(async () => {
  cloud = await startCloud();
  const user = await cloud.createUser();
  nobody = user;
  nobodyArn = user.arn;
});
afterAll(() => cloud.stop());

interface Row {
  readonly title: string;
  readonly action: string;
  readonly resource: string;
  call(who: ClientSettings): Promise<unknown>;
}

const rows: readonly Row[] = [
  {
    title: 'iam:AcceptDelegationRequest',
    action: 'iam:AcceptDelegationRequest',
    resource: 'arn:aws:iam::123456789012:delegation-request/0123456789abcdef',
    call: (who) =>
      new IAMClient(who).send(new AcceptDelegationRequestCommand({ DelegationRequestId: '0123456789abcdef' })),
  },
  {
    title: 's3:GetBucketCors, whose action has another name',
    action: 's3:GetBucketCORS',
    resource: 'arn:aws:s3:::b-1',
    call: (who) => new S3Client(who).send(new GetBucketCorsCommand({ Bucket: 'b-1' })),
  },
  {
    title: 'ec2:DescribeFleets, which names no resource',
    action: 'ec2:DescribeFleets',
    resource: '*',
    call: (who) => new EC2Client(who).send(new DescribeFleetsCommand({})),
  },
];

describe.each(rows)('$title', ({ action, resource, call }) => {
  test('is denied to who may not', async () => {
    await expect(call(nobody)).toBeDenied({ action, resource, because: 'implicit deny' });
  });

  test('answers NotImplemented to who may, and names itself', async () => {
    const user = await cloud.createUser({ policies: { Effect: 'Allow', Action: action, Resource: resource } });
    await expect(call(user)).rejects.toMatchObject({
      name: 'NotImplemented',
      message: expect.stringContaining(action.split(':')[1]?.slice(0, 10) ?? '') as string,
      $metadata: { httpStatusCode: 501 },
    });
  });
});

describe('a bucket that is there', () => {
  const Bucket = 'owned';
  const Resource = `arn:aws:s3:::${Bucket}`;
  const denied = { action: 's3:PutBucketCORS', resource: Resource };
  const CORSConfiguration = { CORSRules: [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }] };
  const call = (who: ClientSettings): Promise<unknown> =>
    new S3Client(who).send(new PutBucketCorsCommand({ Bucket, CORSConfiguration }));
  const policy = (Effect: string, Principal: object): Promise<unknown> => {
    const Statement = { Effect, Principal, Action: 's3:PutBucketCORS', Resource };
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
    return new S3Client(cloud.root).send(new PutBucketPolicyCommand({ Bucket, Policy }));
  };
  beforeAll(() => new S3Client(cloud.root).send(new CreateBucketCommand({ Bucket })));

  test('is not the root user of another account’s', async () => {
    await expect(call(await cloud.createAccount())).toBeDenied(denied);
    await expect(call(cloud.root)).rejects.toMatchObject({ name: 'NotImplemented' });
  });

  test('has its policy, which denies and allows', async () => {
    const user = await cloud.createUser({ policies: 's3:*' });
    await expect(call(user)).rejects.toMatchObject({ name: 'NotImplemented' });
    await policy('Deny', { AWS: user.arn });
    await expect(call(user)).toBeDenied({ ...denied, because: 'explicit deny' });
    await policy('Allow', { AWS: nobodyArn });
    await expect(call(nobody)).rejects.toMatchObject({ name: 'NotImplemented' });
  });

  test('is in one region', async () => {
    await expect(call({ ...cloud.root, region: 'eu-west-1' })).rejects.toMatchObject({
      name: 'AuthorizationHeaderMalformed',
    });
  });
});

describe('a resource that cannot be told', () => {
  const EntityArn = 'arn:aws:iam::123456789012:delegation-request/0123456789abcdef';
  const call = (who: ClientSettings): Promise<unknown> =>
    new IAMClient(who).send(new GetHumanReadableSummaryCommand({ EntityArn }));

  test.each([
    ['an allow of every resource permits it', [{ Effect: 'Allow', Action: 'iam:*', Resource: '*' }], true],
    ['an allow of some does not', [{ Effect: 'Allow', Action: 'iam:*', Resource: 'arn:aws:iam::*:*' }], false],
    [
      'a deny of any other forbids it',
      [
        { Effect: 'Allow', Action: 'iam:*', Resource: '*' },
        { Effect: 'Deny', Action: 'iam:GetHumanReadable*', Resource: 'arn:aws:iam::*:delegation-request/other' },
      ],
      false,
    ],
  ] as const)('%s', async (_title, Statement, permitted) => {
    const user = await cloud.createUser({ policies: { Version: '2012-10-17', Statement: [...Statement] } });
    if (permitted) await expect(call(user)).toBeAllowed();
    else await expect(call(user)).toBeDenied();
  });
});
