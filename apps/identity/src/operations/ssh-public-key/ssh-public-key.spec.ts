import {
  CreateUserCommand,
  DeleteSSHPublicKeyCommand,
  DeleteUserCommand,
  GetSSHPublicKeyCommand,
  IAMClient,
  ListSSHPublicKeysCommand,
  UpdateSSHPublicKeyCommand,
  UpdateUserCommand,
  UploadSSHPublicKeyCommand,
} from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprintOf, readSshKey, writeSshKey } from '../../certificates/ssh-key.js';

let cloud: TestCloud;
let iam: IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(IAMClient);
});
afterAll(() => cloud.stop());

/** A new RSA key in PEM. */
async function newPem(modulusLength = 2048): Promise<string> {
  const { publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength });
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}

async function newKey(): Promise<string> {
  return writeSshKey(readSshKey(await newPem()), 'SSH');
}

const upload = async (UserName: string, SSHPublicKeyBody: string) =>
  (await iam.send(new UploadSSHPublicKeyCommand({ UserName, SSHPublicKeyBody }))).SSHPublicKey;
const list = async (UserName: string) => (await iam.send(new ListSSHPublicKeysCommand({ UserName }))).SSHPublicKeys;

describe('SSH public keys', () => {
  test('are uploaded, read back in both encodings, deactivated and deleted', async () => {
    const { name: UserName } = await cloud.createUser();
    const body = await newKey();
    const made = await upload(UserName, `${body} ann@example.com`);
    const SSHPublicKeyId = made?.SSHPublicKeyId;
    const about = {
      UserName,
      SSHPublicKeyId: expect.stringMatching(/^APKA[A-Z2-7]{16}$/),
      Status: 'Active',
      UploadDate: expect.any(Date),
    };
    const Fingerprint = fingerprintOf(readSshKey(body));
    expect(Fingerprint).toMatch(/^([0-9a-f]{2}:){15}[0-9a-f]{2}$/);
    expect(made).toEqual({ ...about, Fingerprint, SSHPublicKeyBody: `${body} ann@example.com` });

    const read = async (Encoding: 'SSH' | 'PEM') =>
      (await iam.send(new GetSSHPublicKeyCommand({ UserName, SSHPublicKeyId, Encoding }))).SSHPublicKey;
    expect(await read('SSH')).toEqual({ ...about, Fingerprint, SSHPublicKeyBody: body });
    const pem = (await read('PEM'))?.SSHPublicKeyBody ?? '';
    expect(pem).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
    expect(writeSshKey(readSshKey(pem), 'SSH')).toBe(body);

    await iam.send(new UpdateSSHPublicKeyCommand({ UserName, SSHPublicKeyId, Status: 'Inactive' }));
    expect(await list(UserName)).toEqual([{ ...about, Status: 'Inactive' }]);
    await iam.send(new DeleteSSHPublicKeyCommand({ UserName, SSHPublicKeyId }));
    expect(await list(UserName)).toEqual([]);
    await expect(read('SSH')).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `The Public Key with id ${SSHPublicKeyId} cannot be found.`,
      $metadata: { httpStatusCode: 404 },
    });
  });

  test('are five a user, none of them twice, in pages', async () => {
    const { name: UserName } = await cloud.createUser();
    const pem = await newPem();
    await upload(UserName, pem);
    const same = writeSshKey(readSshKey(pem), 'SSH');
    await expect(upload(UserName, same)).rejects.toMatchObject({
      name: 'DuplicateSSHPublicKeyException',
      $metadata: { httpStatusCode: 400 },
    });
    for (let count = 1; count < 5; count += 1) await upload(UserName, await newKey());
    await expect(upload(UserName, await newKey())).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for SSHPublicKeysPerUser: 5',
    });
    const { name: other } = await cloud.createUser();
    await upload(other, same);
    const first = await iam.send(new ListSSHPublicKeysCommand({ UserName, MaxItems: 3 }));
    const rest = await iam.send(new ListSSHPublicKeysCommand({ UserName, Marker: first.Marker }));
    expect([first.IsTruncated, rest.IsTruncated]).toEqual([true, false]);
    expect([...(first.SSHPublicKeys ?? []), ...(rest.SSHPublicKeys ?? [])]).toEqual(await list(UserName));
  });

  const unread = 'UnrecognizedPublicKeyEncodingException';
  const invalid = 'InvalidPublicKeyException';
  test.each<[string, string, () => string | Promise<string>]>([
    ['of too few bits', invalid, () => newPem(1024)],
    ['that end early', invalid, async () => (await newKey()).slice(0, -200)],
    ['with something behind them', invalid, async () => (await newKey()).replaceAll('=', '') + 'AAAABBBB'],
    ['that say to be something else', invalid, () => 'ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIA=='],
    ['of another curve', unread, () => 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKzvfE+qS09w'],
    ['that are text', unread, () => 'a key'],
    ['in PEM that is none', invalid, async () => (await newPem()).replace('MII', 'AAA')],
    ['that are private', unread, async () => (await newPem()).replaceAll('PUBLIC', 'PRIVATE')],
  ])('%s are refused', async (_, name, body) => {
    const { name: UserName } = await cloud.createUser();
    await expect(upload(UserName, await body())).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 400 } });
    expect(await list(UserName)).toEqual([]);
  });

  test('cannot be made expired, nor be listed without a user', async () => {
    const { name: UserName } = await cloud.createUser();
    const key = await upload(UserName, await newKey());
    const { SSHPublicKeyId } = key ?? {};
    const expire = new UpdateSSHPublicKeyCommand({ UserName, SSHPublicKeyId, Status: 'Expired' });
    await expect(iam.send(expire)).rejects.toMatchObject({ name: 'InvalidInputException' });
    await expect(iam.send(new ListSSHPublicKeysCommand({}))).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Must specify userName when calling with non-User credentials',
    });
  });

  test('keep their user from being deleted, not from a new name', async () => {
    await iam.send(new CreateUserCommand({ UserName: 'holder' }));
    const { SSHPublicKeyId } = (await upload('holder', await newKey())) ?? {};
    await iam.send(new UpdateUserCommand({ UserName: 'holder', NewUserName: 'renamed' }));
    expect(await list('renamed')).toMatchObject([{ UserName: 'renamed', SSHPublicKeyId }]);
    const remove = () => iam.send(new DeleteUserCommand({ UserName: 'renamed' }));
    await expect(remove()).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete entity, must remove referenced objects first.',
    });
    await iam.send(new DeleteSSHPublicKeyCommand({ UserName: 'renamed', SSHPublicKeyId }));
    await remove();
  });

  type Key = { UserName: string; SSHPublicKeyId: string };
  const calls: Record<string, (key: Key, client: IAMClient) => Promise<unknown>> = {
    UploadSSHPublicKey: async ({ UserName }, client) =>
      client.send(new UploadSSHPublicKeyCommand({ UserName, SSHPublicKeyBody: await newKey() })),
    GetSSHPublicKey: (key, client) => client.send(new GetSSHPublicKeyCommand({ ...key, Encoding: 'SSH' })),
    ListSSHPublicKeys: ({ UserName }, client) => client.send(new ListSSHPublicKeysCommand({ UserName })),
    UpdateSSHPublicKey: (key, client) => client.send(new UpdateSSHPublicKeyCommand({ ...key, Status: 'Inactive' })),
    DeleteSSHPublicKey: (key, client) => client.send(new DeleteSSHPublicKeyCommand(key)),
  };
  test.each(Object.entries(calls))('%s is for those who may, and on their own keys', async (action, call) => {
    const owner = await cloud.createUser();
    const key = { UserName: owner.name, SSHPublicKeyId: '' };
    key.SSHPublicKeyId = (await upload(owner.name, await newKey()))?.SSHPublicKeyId ?? '';
    const policies = { Action: `iam:${action}`, Resource: owner.arn };
    const may = new IAMClient(await cloud.createUser({ policies }));
    const mayNot = new IAMClient(await cloud.createUser());
    await expect(call(key, mayNot)).toBeDenied();
    const other = await cloud.createUser();
    await expect(call({ ...key, UserName: other.name }, may)).toBeDenied();
    if (!/^(Upload|List)/.test(action)) {
      const others = call({ ...key, UserName: other.name }, iam);
      await expect(others).rejects.toMatchObject({ name: 'NoSuchEntityException' });
    }
    await call(key, may);
  });
});
