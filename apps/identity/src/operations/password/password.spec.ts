import {
  ChangePasswordCommand,
  CreateLoginProfileCommand,
  CreateUserCommand,
  DeleteAccountPasswordPolicyCommand,
  DeleteLoginProfileCommand,
  DeleteUserCommand,
  GetAccountPasswordPolicyCommand,
  GetLoginProfileCommand,
  IAMClient,
  UpdateAccountPasswordPolicyCommand,
  UpdateLoginProfileCommand,
} from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let iam: IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(IAMClient);
});
afterAll(() => cloud.stop());

const first = 'Correct-horse-1';
const second = 'Battery-staple-2';
const third = 'Purple-monkey-3';

describe('login profiles', () => {
  test('are made, told without the password, changed and deleted', async () => {
    const UserName = 'pat';
    await iam.send(new CreateUserCommand({ UserName }));
    const get = () => iam.send(new GetLoginProfileCommand({ UserName }));
    const missing = { name: 'NoSuchEntityException', message: 'Login Profile for User pat cannot be found.' };
    await expect(get()).rejects.toMatchObject(missing);
    await expect(iam.send(new UpdateLoginProfileCommand({ UserName, Password: first }))).rejects.toMatchObject(missing);
    const create = new CreateLoginProfileCommand({ UserName, Password: first, PasswordResetRequired: true });
    const { LoginProfile } = await iam.send(create);
    expect(LoginProfile).toMatchObject({ UserName, PasswordResetRequired: true });
    await expect(iam.send(create)).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'Login Profile for user pat already exists.',
    });
    expect((await get()).LoginProfile).toEqual(LoginProfile);
    await iam.send(new UpdateLoginProfileCommand({ UserName, PasswordResetRequired: false }));
    expect((await get()).LoginProfile).toEqual({ ...LoginProfile, PasswordResetRequired: false });
    await expect(iam.send(new DeleteUserCommand({ UserName }))).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete entity, must delete login profile first.',
    });
    await iam.send(new DeleteLoginProfileCommand({ UserName }));
    await expect(iam.send(new DeleteLoginProfileCommand({ UserName }))).rejects.toMatchObject(missing);
    await iam.send(new DeleteUserCommand({ UserName }));
  });

  test('are for those who may', async () => {
    const target = await cloud.createUser();
    const allowed = new IAMClient(await cloud.createUser({ policies: { Action: 'iam:*LoginProfile' } }));
    const denied = new IAMClient(await cloud.createUser());
    const UserName = target.name;
    const create = new CreateLoginProfileCommand({ UserName, Password: first });
    await expect(denied.send(create)).toBeDenied({ action: 'iam:CreateLoginProfile', resource: target.arn });
    await expect(allowed.send(create)).toBeAllowed();
    const get = new GetLoginProfileCommand({ UserName });
    await expect(denied.send(get)).toBeDenied({ action: 'iam:GetLoginProfile' });
    await expect(allowed.send(get)).toBeAllowed();
    const update = new UpdateLoginProfileCommand({ UserName, Password: second });
    await expect(denied.send(update)).toBeDenied({ action: 'iam:UpdateLoginProfile' });
    await expect(allowed.send(update)).toBeAllowed();
    const remove = new DeleteLoginProfileCommand({ UserName });
    await expect(denied.send(remove)).toBeDenied({ action: 'iam:DeleteLoginProfile' });
    await expect(allowed.send(remove)).toBeAllowed();
  });
});

describe('the account password policy', () => {
  afterEach(() => iam.send(new DeleteAccountPasswordPolicyCommand({})).catch(() => undefined));

  test('is set whole, told, and deleted', async () => {
    const get = () => iam.send(new GetAccountPasswordPolicyCommand({}));
    const missing = {
      name: 'NoSuchEntityException',
      message: `The Password Policy with domain name ${cloud.accountId} cannot be found.`,
    };
    await expect(get()).rejects.toMatchObject(missing);
    const none = {
      MinimumPasswordLength: 6,
      RequireSymbols: false,
      RequireNumbers: false,
      RequireUppercaseCharacters: false,
      RequireLowercaseCharacters: false,
      AllowUsersToChangePassword: false,
      ExpirePasswords: false,
      HardExpiry: false,
    };
    const rules = { MinimumPasswordLength: 14, RequireNumbers: true, MaxPasswordAge: 90, PasswordReusePrevention: 3 };
    await iam.send(new UpdateAccountPasswordPolicyCommand(rules));
    expect((await get()).PasswordPolicy).toEqual({ ...none, ...rules, ExpirePasswords: true });
    await iam.send(new UpdateAccountPasswordPolicyCommand({}));
    expect((await get()).PasswordPolicy).toEqual(none);
    const tooShort = iam.send(new UpdateAccountPasswordPolicyCommand({ MinimumPasswordLength: 5 }));
    await expect(tooShort).rejects.toMatchObject({ name: 'ValidationError' });
    await iam.send(new DeleteAccountPasswordPolicyCommand({}));
    await expect(iam.send(new DeleteAccountPasswordPolicyCommand({}))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    });
    await expect(get()).rejects.toMatchObject(missing);
  });

  test('is for those who may', async () => {
    const allowed = new IAMClient(await cloud.createUser({ policies: 'iam:*AccountPasswordPolicy' }));
    const denied = new IAMClient(await cloud.createUser());
    const update = new UpdateAccountPasswordPolicyCommand({});
    await expect(denied.send(update)).toBeDenied({ action: 'iam:UpdateAccountPasswordPolicy' });
    await expect(allowed.send(update)).toBeAllowed();
    const get = new GetAccountPasswordPolicyCommand({});
    await expect(denied.send(get)).toBeDenied({ action: 'iam:GetAccountPasswordPolicy' });
    await expect(allowed.send(get)).toBeAllowed();
    const remove = new DeleteAccountPasswordPolicyCommand({});
    await expect(denied.send(remove)).toBeDenied({ action: 'iam:DeleteAccountPasswordPolicy' });
    await expect(allowed.send(remove)).toBeAllowed();
  });

  test('refuses passwords, those that the default refuses and those of its own', async () => {
    const { name: UserName } = await cloud.createUser();
    const create = (Password: string) => iam.send(new CreateLoginProfileCommand({ UserName, Password }));
    const violation = (message: string) => ({
      name: 'PasswordPolicyViolationException',
      message,
      $metadata: { httpStatusCode: 400 },
    });
    await expect(create('Short1!')).rejects.toMatchObject(violation('Password should have a minimum length of 8'));
    await iam.send(new UpdateAccountPasswordPolicyCommand({ RequireSymbols: true }));
    const symbol = violation('Password should have at least one symbol');
    await expect(create('Abcdefgh1')).rejects.toMatchObject(symbol);
    await create('$short');
  });
});

describe('ChangePassword', () => {
  afterEach(() => iam.send(new DeleteAccountPasswordPolicyCommand({})).catch(() => undefined));

  const change = (who: ConstructorParameters<typeof IAMClient>[0], OldPassword: string, NewPassword: string) =>
    new IAMClient(who ?? {}).send(new ChangePasswordCommand({ OldPassword, NewPassword }));

  test('takes the old password, and none of those used before', async () => {
    const user = await cloud.createUser({ policies: 'iam:ChangePassword' });
    await expect(change(user, first, second)).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `Login Profile for User ${user.name} cannot be found.`,
    });
    await iam.send(new CreateLoginProfileCommand({ UserName: user.name, Password: first }));
    await expect(change(user, second, third)).rejects.toMatchObject({ name: 'AccessDenied' });
    await change(user, first, first);
    await iam.send(new UpdateAccountPasswordPolicyCommand({ PasswordReusePrevention: 2 }));
    const reused = { name: 'PasswordPolicyViolationException' };
    await expect(change(user, first, first)).rejects.toMatchObject(reused);
    await change(user, first, second);
    await expect(change(user, second, first)).rejects.toMatchObject(reused);
    await change(user, second, third);
    await change(user, third, first);
  });

  test('is for users, who need a permission unless the password policy gives it', async () => {
    await expect(change(cloud.root, first, second)).rejects.toMatchObject({ name: 'InvalidUserTypeException' });
    const user = await cloud.createUser();
    await iam.send(new CreateLoginProfileCommand({ UserName: user.name, Password: first }));
    await expect(change(user, first, second)).toBeDenied({ action: 'iam:ChangePassword', resource: user.arn });
    await iam.send(new UpdateAccountPasswordPolicyCommand({ AllowUsersToChangePassword: true }));
    await expect(change(user, first, second)).toBeAllowed();
    const barred = await cloud.createUser({ policies: { Effect: 'Deny', Action: 'iam:ChangePassword' } });
    await expect(change(barred, first, second)).toBeDenied({ action: 'iam:ChangePassword' });
  });

  test('changes a password that has expired, even where expiry is hard: that is the console’s to hold', async () => {
    const user = await cloud.createUser({ policies: 'iam:ChangePassword' });
    await iam.send(new CreateLoginProfileCommand({ UserName: user.name, Password: first }));
    await iam.send(new UpdateAccountPasswordPolicyCommand({ MaxPasswordAge: 1, HardExpiry: true }));
    await cloud.clock.advance('2d');
    await change(user, first, second);
  });
});
