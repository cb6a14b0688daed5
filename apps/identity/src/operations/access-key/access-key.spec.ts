import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  GetAccessKeyLastUsedCommand,
  IAMClient,
  ListAccessKeysCommand,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let iam: IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(IAMClient);
});
afterAll(() => cloud.stop());

describe('access keys', () => {
  test('sign at once, not while inactive, and never once deleted', async () => {
    const UserName = 'signer';
    await iam.send(new CreateUserCommand({ UserName }));
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
    expect(AccessKey).toMatchObject({ UserName, Status: 'Active' });
    const { AccessKeyId = '', SecretAccessKey = '' } = AccessKey ?? {};
    expect(AccessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/);
    const key = cloud.settings({ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey });
    const ask = () => new STSClient(key).send(new GetCallerIdentityCommand({}));
    expect((await ask()).Arn).toBe(`arn:aws:iam::${cloud.accountId}:user/signer`);
    await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Inactive' }));
    await expect(ask()).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    const expire = new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Expired' });
    await expect(iam.send(expire)).rejects.toMatchObject({ name: 'InvalidInputException' });
    await iam.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status: 'Active' }));
    await ask();
    await iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId }));
    await expect(ask()).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
  });

  test('are two a user, and never tell their secret again', async () => {
    const UserName = 'two';
    await iam.send(new CreateUserCommand({ UserName }));
    await iam.send(new CreateAccessKeyCommand({ UserName }));
    await iam.send(new CreateAccessKeyCommand({ UserName }));
    await expect(iam.send(new CreateAccessKeyCommand({ UserName }))).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for AccessKeysPerUser: 2',
    });
    const { AccessKeyMetadata } = await iam.send(new ListAccessKeysCommand({ UserName }));
    expect(AccessKeyMetadata).toHaveLength(2);
    expect(JSON.stringify(AccessKeyMetadata)).not.toContain('Secret');
  });

  test("are found by their owner's name only", async () => {
    const one = await cloud.createUser();
    const other = await cloud.createUser();
    const { accessKeyId } = one.credentials;
    const remove = new DeleteAccessKeyCommand({ UserName: other.name, AccessKeyId: accessKeyId });
    await expect(iam.send(remove)).rejects.toThrow(`The Access Key with id ${accessKeyId} cannot be found.`);
    const used = await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: accessKeyId }));
    expect(used.UserName).toBe(one.name);
    const foreign = cloud.client(IAMClient, await cloud.createAccount());
    await expect(foreign.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: accessKeyId }))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining(`on resource: access key ${accessKeyId}`) as string,
    });
  });
});
