import {
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  IAMClient,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand, type Credentials, GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts';
import { startCloud, type TestCloud, type TestUser } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase32 } from '../../mfa/base32.js';
import { codeAt, timeStep } from '../../mfa/totp.js';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const lists = (Bool: string) => ({
  Action: 'iam:ListUsers',
  Condition: { Bool: { 'aws:MultiFactorAuthPresent': Bool } },
});

/** A user with an MFA device; `give` waits for a new code, which may be given to STS. */
async function userWithDevice(policies: Parameters<TestCloud['createUser']>[0] = {}) {
  const iam = cloud.client(IAMClient);
  const user = await cloud.createUser(policies);
  const create = new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: user.name });
  const { VirtualMFADevice } = await iam.send(create);
  const SerialNumber = VirtualMFADevice?.SerialNumber ?? '';
  const seed = fromBase32(Buffer.from(VirtualMFADevice?.Base32StringSeed ?? []).toString());
  const code = (steps: number) => codeAt(seed, timeStep(cloud.clock.now().getTime()) + steps);
  const codes = { AuthenticationCode1: code(-1), AuthenticationCode2: code(0) };
  await iam.send(new EnableMFADeviceCommand({ UserName: user.name, SerialNumber, ...codes }));
  const give = async () => {
    await cloud.clock.advance('30s');
    return { SerialNumber, TokenCode: code(0) };
  };
  return { user, SerialNumber, give };
}

function settings(credentials: Credentials | undefined) {
  return cloud.settings({
    accessKeyId: credentials?.AccessKeyId ?? '',
    secretAccessKey: credentials?.SecretAccessKey ?? '',
    sessionToken: credentials?.SessionToken ?? '',
  });
}

const getToken = (user: TestUser, input: { SerialNumber?: string; TokenCode?: string }) =>
  new STSClient(user).send(new GetSessionTokenCommand(input));

describe('MFA with GetSessionToken', () => {
  test('opens IAM, and is in the context with its age', async () => {
    const young = { NumericLessThan: { 'aws:MultiFactorAuthAge': '300' } };
    const { user, give } = await userWithDevice({ policies: { Action: 'iam:ListUsers', Condition: young } });
    const list = (who: ConstructorParameters<typeof IAMClient>[0]) =>
      new IAMClient(who ?? {}).send(new ListUsersCommand({}));
    await expect(list(user)).toBeDenied({ action: 'iam:ListUsers' });
    const session = settings((await getToken(user, await give())).Credentials);
    await expect(list(session)).toBeAllowed();
    await cloud.clock.advance('6m');
    await expect(list(session)).toBeDenied({ action: 'iam:ListUsers' });
  });

  test('takes each code once, whole and from its own user', async () => {
    const { user, SerialNumber, give } = await userWithDevice();
    const refused = (why: string) => ({
      name: 'AccessDenied',
      message: `MultiFactorAuthentication failed${why}`,
      $metadata: { httpStatusCode: 403 },
    });
    const invalid = refused(' with invalid MFA one time pass code.');
    const unknown = refused(
      ', unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
    );
    const code = await give();
    const wrong = { SerialNumber, TokenCode: code.TokenCode === '000000' ? '000001' : '000000' };
    await expect(getToken(user, wrong)).rejects.toMatchObject(invalid);
    await expect(getToken(await cloud.createUser(), code)).rejects.toMatchObject(unknown);
    await expect(getToken(user, { ...code, SerialNumber: `${SerialNumber}x` })).rejects.toMatchObject(unknown);
    await expect(getToken(user, { SerialNumber })).rejects.toMatchObject(
      refused(', must provide both MFA serial number and one time pass code.'),
    );
    const all = await Promise.allSettled(Array.from({ length: 5 }, () => getToken(user, code)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(getToken(user, code)).rejects.toMatchObject(invalid);
  });
});

describe('MFA with AssumeRole', () => {
  test('is what trust policies can ask for, and the session has it', async () => {
    const { user, give } = await userWithDevice();
    const trust = {
      Principal: { AWS: user.arn },
      Condition: {
        Bool: { 'aws:MultiFactorAuthPresent': 'true' },
        NumericLessThan: { 'aws:MultiFactorAuthAge': '60' },
      },
    };
    const role = await cloud.createRole({ trust, policies: lists('true') });
    const assume = (who: ConstructorParameters<typeof STSClient>[0], input = {}) =>
      new STSClient(who ?? {}).send(new AssumeRoleCommand({ RoleArn: role.arn, RoleSessionName: 'work', ...input }));
    await expect(assume(user)).toBeDenied({ action: 'sts:AssumeRole', resource: role.arn });
    const { Credentials } = await assume(user, await give());
    await expect(new IAMClient(settings(Credentials)).send(new ListUsersCommand({}))).toBeAllowed();
    // Session credentials without MFA may still give it.
    const plain = settings((await getToken(user, {})).Credentials);
    await expect(assume(plain)).toBeDenied({ action: 'sts:AssumeRole' });
    await expect(assume(plain, await give())).toBeAllowed();
    await expect(assume(plain, { SerialNumber: 'arn:aws:iam::1:mfa/x', TokenCode: '123456' })).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });

  test('is absent from a session that was made without it', async () => {
    const user = await cloud.createUser();
    const role = await cloud.createRole({ trust: user.arn, policies: lists('false') });
    const assume = new AssumeRoleCommand({ RoleArn: role.arn, RoleSessionName: 'work' });
    const { Credentials } = await new STSClient(user).send(assume);
    await expect(new IAMClient(settings(Credentials)).send(new ListUsersCommand({}))).toBeAllowed();
  });
});
