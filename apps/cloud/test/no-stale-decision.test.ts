/** A policy write is in force with the very next request: nothing sleeps here. */
import {
  CreateBucketCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  DeleteUserPolicyCommand,
  DetachUserPolicyCommand,
  IAMClient,
  PutRolePolicyCommand,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
  TagUserCommand,
} from '@aws-sdk/client-iam';
import { startCloud, type TestCloud, type TestUser } from '@specs/cloud';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const list = (effect: 'Allow' | 'Deny', condition?: object) => ({
  Version: '2012-10-17',
  Statement: [
    { Effect: effect, Action: 's3:ListAllMyBuckets', Resource: '*', ...(condition ? { Condition: condition } : {}) },
  ],
});
const text = (document: object): string => JSON.stringify(document);

let cloud: TestCloud;
let iam: IAMClient;
let user: TestUser;
beforeAll(async () => {
  cloud = await startCloud();
  iam = new IAMClient(cloud.root);
});
beforeEach(async () => {
  user = await cloud.createUser();
});
afterAll(() => cloud.stop());

const listed = (who = user): Promise<unknown> => new S3Client(who).send(new ListBucketsCommand({}));

describe('the next request sees', () => {
  test('an inline policy put and deleted, twenty times over', async () => {
    const policy = { UserName: user.name, PolicyName: 'list' };
    for (let round = 0; round < 20; round += 1) {
      await iam.send(new PutUserPolicyCommand({ ...policy, PolicyDocument: text(list('Allow')) }));
      await expect(listed()).toBeAllowed();
      await iam.send(new DeleteUserPolicyCommand(policy));
      await expect(listed()).toBeDenied({ because: 'implicit deny' });
    }
  });

  test('a managed policy attached, its new default version, and it detached', async () => {
    const made = await iam.send(new CreatePolicyCommand({ PolicyName: 'shared', PolicyDocument: text(list('Allow')) }));
    const PolicyArn = made.Policy?.Arn ?? '';
    await iam.send(new AttachUserPolicyCommand({ UserName: user.name, PolicyArn }));
    await expect(listed()).toBeAllowed();
    await iam.send(
      new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: text(list('Deny')), SetAsDefault: true }),
    );
    await expect(listed()).toBeDenied({ because: 'explicit deny', layer: 'identity-based policy' });
    await iam.send(new DetachUserPolicyCommand({ UserName: user.name, PolicyArn }));
    await expect(listed()).toBeDenied({ because: 'implicit deny' });
  });

  test('a permissions boundary', async () => {
    await iam.send(
      new PutUserPolicyCommand({ UserName: user.name, PolicyName: 'list', PolicyDocument: text(list('Allow')) }),
    );
    await expect(listed()).toBeAllowed();
    const none = await iam.send(
      new CreatePolicyCommand({
        PolicyName: 'none',
        PolicyDocument: text({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 'ec2:*', Resource: '*' }],
        }),
      }),
    );
    await iam.send(
      new PutUserPermissionsBoundaryCommand({ UserName: user.name, PermissionsBoundary: none.Policy?.Arn }),
    );
    await expect(listed()).toBeDenied({ because: 'implicit deny', layer: 'permissions boundary' });
  });

  test('a tag that a condition asks for', async () => {
    const tagged = list('Allow', { StringEquals: { 'aws:PrincipalTag/team': 'red' } });
    await iam.send(new PutUserPolicyCommand({ UserName: user.name, PolicyName: 'list', PolicyDocument: text(tagged) }));
    await expect(listed()).toBeDenied();
    await iam.send(new TagUserCommand({ UserName: user.name, Tags: [{ Key: 'team', Value: 'red' }] }));
    await expect(listed()).toBeAllowed();
  });

  test('a role’s policy, in a session that was there before', async () => {
    const role = await cloud.createRole();
    const session = await cloud.assume(role);
    await expect(listed({ ...user, ...session })).toBeDenied();
    await iam.send(
      new PutRolePolicyCommand({ RoleName: role.name, PolicyName: 'list', PolicyDocument: text(list('Allow')) }),
    );
    await expect(listed({ ...user, ...session })).toBeAllowed();
  });

  test('a bucket’s policy', async () => {
    const root = new S3Client(cloud.root);
    await root.send(new CreateBucketCommand({ Bucket: 'shared-bucket' }));
    const put = (Effect: 'Allow' | 'Deny', Action: string): Promise<unknown> =>
      root.send(
        new PutBucketPolicyCommand({
          Bucket: 'shared-bucket',
          Policy: text({
            Version: '2012-10-17',
            Statement: [{ Effect, Action, Principal: { AWS: user.arn }, Resource: 'arn:aws:s3:::shared-bucket' }],
          }),
        }),
      );
    const look = (): Promise<unknown> => new S3Client(user).send(new ListObjectsV2Command({ Bucket: 'shared-bucket' }));
    await put('Allow', 's3:ListBucket');
    await expect(look()).toBeAllowed();
    await put('Deny', 's3:ListBucket');
    await expect(look()).toBeDenied({ because: 'explicit deny', layer: 'resource-based policy' });
  });
});
