/** What has no handler passes the gate all the same; only who is allowed hears that it is not implemented. */
import { IAMClient, ListServiceSpecificCredentialsCommand, UploadSSHPublicKeyCommand } from '@aws-sdk/client-iam';
import { GetBucketCorsCommand, S3Client } from '@aws-sdk/client-s3';
import { DescribeFleetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { type ClientSettings, startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let nobody: ClientSettings;
beforeAll(async () => {
  cloud = await startCloud();
  nobody = await cloud.createUser();
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
    title: 'iam:UploadSSHPublicKey',
    action: 'iam:UploadSSHPublicKey',
    resource: 'arn:aws:iam::123456789012:user/bob',
    call: (who) =>
      new IAMClient(who).send(new UploadSSHPublicKeyCommand({ UserName: 'bob', SSHPublicKeyBody: 'ssh-rsa AAAA' })),
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

describe('a resource that cannot be told', () => {
  const call = (who: ClientSettings): Promise<unknown> =>
    new IAMClient(who).send(new ListServiceSpecificCredentialsCommand({}));

  test.each([
    ['an allow of every resource permits it', [{ Effect: 'Allow', Action: 'iam:*', Resource: '*' }], true],
    ['an allow of some does not', [{ Effect: 'Allow', Action: 'iam:*', Resource: 'arn:aws:iam::*:*' }], false],
    [
      'a deny of any other forbids it',
      [
        { Effect: 'Allow', Action: 'iam:*', Resource: '*' },
        { Effect: 'Deny', Action: 'iam:ListServiceSpecific*', Resource: 'arn:aws:iam::*:user/someone' },
      ],
      false,
    ],
  ] as const)('%s', async (_title, Statement, permitted) => {
    const user = await cloud.createUser({ policies: { Version: '2012-10-17', Statement: [...Statement] } });
    if (permitted) await expect(call(user)).toBeAllowed();
    else await expect(call(user)).toBeDenied();
  });
});
