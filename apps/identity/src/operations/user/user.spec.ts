import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteUserCommand,
  DetachUserPolicyCommand,
  GetUserCommand,
  IAMClient,
  ListUsersCommand,
  paginateListUsers,
  UpdateUserCommand,
} from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let iam: IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(IAMClient);
});
afterAll(() => cloud.stop());

const readOnly = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

describe('users', () => {
  test('are made, told, renamed and deleted', async () => {
    const Tags = [{ Key: 'team', Value: 'blue' }];
    const { User } = await iam.send(new CreateUserCommand({ UserName: 'Ann', Path: '/staff/', Tags }));
    expect(User).toMatchObject({ UserName: 'Ann', Path: '/staff/', Tags });
    expect(User?.Arn).toBe(`arn:aws:iam::${cloud.accountId}:user/staff/Ann`);
    expect(User?.UserId).toMatch(/^AIDA[A-Z2-7]{17}$/);
    expect(User?.CreateDate?.getMilliseconds()).toBe(0);
    await iam.send(new UpdateUserCommand({ UserName: 'Ann', NewUserName: 'Anna', NewPath: '/' }));
    const renamed = await iam.send(new GetUserCommand({ UserName: 'Anna' }));
    expect(renamed.User).toMatchObject({ UserId: User?.UserId, Path: '/', Tags });
    await iam.send(new DeleteUserCommand({ UserName: 'Anna' }));
    await expect(iam.send(new GetUserCommand({ UserName: 'Anna' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The user with name Anna cannot be found.',
      $metadata: { httpStatusCode: 404 },
    });
  });

  test('have names that are unique whatever their case', async () => {
    await iam.send(new CreateUserCommand({ UserName: 'Case' }));
    await expect(iam.send(new CreateUserCommand({ UserName: 'cASE' }))).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'User with name cASE already exists.',
      $metadata: { httpStatusCode: 409 },
    });
  });

  test('are not deleted while something belongs to them', async () => {
    await iam.send(new CreateUserCommand({ UserName: 'busy' }));
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'busy' }));
    await iam.send(new AttachUserPolicyCommand({ UserName: 'busy', PolicyArn: readOnly }));
    const remove = () => iam.send(new DeleteUserCommand({ UserName: 'busy' }));
    await expect(remove()).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete entity, must delete access keys first.',
      $metadata: { httpStatusCode: 409 },
    });
    await iam.send(new DeleteAccessKeyCommand({ UserName: 'busy', AccessKeyId: AccessKey?.AccessKeyId }));
    await expect(remove()).rejects.toThrow('Cannot delete entity, must detach all policies first.');
    await iam.send(new DetachUserPolicyCommand({ UserName: 'busy', PolicyArn: readOnly }));
    await remove();
  });

  test('are listed in the order of their names, in pages', async () => {
    for (const UserName of ['p3', 'P1', 'p2']) await iam.send(new CreateUserCommand({ UserName, Path: '/pages/' }));
    const names: (string | undefined)[] = [];
    for await (const page of paginateListUsers({ client: iam, pageSize: 1 }, { PathPrefix: '/pages/' })) {
      expect(page.Users).toHaveLength(1);
      names.push(...(page.Users ?? []).map(({ UserName }) => UserName));
    }
    expect(names).toEqual(['P1', 'p2', 'p3']);
    await expect(iam.send(new ListUsersCommand({ Marker: 'nonsense' }))).rejects.toMatchObject({
      name: 'ValidationError',
    });
  });

  test('act on themselves where no name is given', async () => {
    const self = { Action: 'iam:GetUser', Resource: 'arn:aws:iam::*:user/${aws:username}' };
    const user = await cloud.createUser({ name: 'selfish', policies: self });
    const own = await new IAMClient(user).send(new GetUserCommand({}));
    expect(own.User?.Arn).toBe(user.arn);
    await expect(new IAMClient(user).send(new GetUserCommand({ UserName: 'Case' }))).toBeDenied({
      action: 'iam:GetUser',
      resource: `arn:aws:iam::${cloud.accountId}:user/Case`,
    });
    const root = await iam.send(new GetUserCommand({}));
    expect(root.User).toMatchObject({ UserId: cloud.accountId, Arn: cloud.root.arn });
    const role = await cloud.createRole({ policies: 'iam:GetUser' });
    await expect(new IAMClient(role).send(new GetUserCommand({}))).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Must specify userName when calling with non-User credentials',
    });
  });

  test('need iam:TagUser, too, to be made with tags', async () => {
    const maker = new IAMClient(await cloud.createUser({ policies: 'iam:CreateUser' }));
    await expect(maker.send(new CreateUserCommand({ UserName: 'plain' }))).toBeAllowed();
    const tagged = new CreateUserCommand({ UserName: 'tagged', Tags: [{ Key: 'k', Value: 'v' }] });
    await expect(maker.send(tagged)).toBeDenied({ action: 'iam:TagUser' });
  });

  test('can be told apart by path and tags in policies', async () => {
    const policy = {
      Action: 'iam:DeleteUser',
      Resource: 'arn:aws:iam::*:user/temp/*',
      Condition: { StringEquals: { 'aws:ResourceTag/doomed': 'yes' } },
    };
    const reaper = new IAMClient(await cloud.createUser({ policies: policy }));
    const make = (UserName: string, Path: string, Value: string) =>
      iam.send(new CreateUserCommand({ UserName, Path, Tags: [{ Key: 'doomed', Value }] }));
    await make('there', '/elsewhere/', 'yes');
    await make('spared', '/temp/', 'no');
    await make('gone', '/temp/', 'yes');
    await expect(reaper.send(new DeleteUserCommand({ UserName: 'there' }))).toBeDenied();
    await expect(reaper.send(new DeleteUserCommand({ UserName: 'spared' }))).toBeDenied();
    await expect(reaper.send(new DeleteUserCommand({ UserName: 'gone' }))).toBeAllowed();
  });
});
