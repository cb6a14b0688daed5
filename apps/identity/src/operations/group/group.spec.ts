import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  CreateGroupCommand,
  DeleteGroupCommand,
  DetachGroupPolicyCommand,
  GetGroupCommand,
  GetGroupPolicyCommand,
  IAMClient,
  ListAttachedGroupPoliciesCommand,
  ListGroupPoliciesCommand,
  ListGroupsCommand,
  ListGroupsForUserCommand,
  ListUsersCommand,
  PutGroupPolicyCommand,
  RemoveUserFromGroupCommand,
  UpdateGroupCommand,
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

const PolicyArn = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess';

describe('groups', () => {
  test('give their members what they have, and take it away again', async () => {
    const user = await cloud.createUser();
    const list = () => new IAMClient(user).send(new ListUsersCommand({}));
    const { Group } = await iam.send(new CreateGroupCommand({ GroupName: 'readers', Path: '/g/' }));
    expect(Group?.Arn).toBe(`arn:aws:iam::${cloud.accountId}:group/g/readers`);
    await iam.send(new AttachGroupPolicyCommand({ GroupName: 'readers', PolicyArn }));
    await expect(list()).toBeDenied({ layer: 'identity-based policy' });
    await iam.send(new AddUserToGroupCommand({ GroupName: 'readers', UserName: user.name }));
    await expect(list()).toBeAllowed();
    const told = await iam.send(new GetGroupCommand({ GroupName: 'readers' }));
    expect(told.Users?.map(({ UserName }) => UserName)).toEqual([user.name]);
    const of = await iam.send(new ListGroupsForUserCommand({ UserName: user.name }));
    expect(of.Groups?.map(({ GroupName }) => GroupName)).toEqual(['readers']);
    await expect(iam.send(new DeleteGroupCommand({ GroupName: 'readers' }))).rejects.toMatchObject({
      name: 'DeleteConflictException',
    });
    await iam.send(new RemoveUserFromGroupCommand({ GroupName: 'readers', UserName: user.name }));
    await expect(list()).toBeDenied();
    const attached = await iam.send(new ListAttachedGroupPoliciesCommand({ GroupName: 'readers' }));
    expect(attached.AttachedPolicies).toEqual([{ PolicyName: 'IAMReadOnlyAccess', PolicyArn }]);
    await iam.send(new DetachGroupPolicyCommand({ GroupName: 'readers', PolicyArn }));
    await iam.send(new DeleteGroupCommand({ GroupName: 'readers' }));
    await expect(iam.send(new GetGroupCommand({ GroupName: 'readers' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The group with name readers cannot be found.',
    });
  });

  test('have inline policies, given back percent-encoded', async () => {
    await iam.send(new CreateGroupCommand({ GroupName: 'inline' }));
    const statement = { Effect: 'Allow', Action: 's3:*', Resource: "arn:aws:s3:::b/(it's)!*" };
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    const named = { GroupName: 'inline', PolicyName: 'p' };
    await iam.send(new PutGroupPolicyCommand({ ...named, PolicyDocument }));
    const got = await iam.send(new GetGroupPolicyCommand(named));
    expect(got.PolicyDocument).not.toMatch(/[!'()*"{ ]/);
    expect(decodeURIComponent(got.PolicyDocument ?? '')).toBe(PolicyDocument);
    const { PolicyNames } = await iam.send(new ListGroupPoliciesCommand({ GroupName: 'inline' }));
    expect(PolicyNames).toEqual(['p']);
    await expect(
      iam.send(new GetGroupPolicyCommand({ GroupName: 'inline', PolicyName: 'none' })),
    ).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'The group policy with name none cannot be found.',
    });
  });

  test('are renamed with their members, and listed', async () => {
    const user = await cloud.createUser();
    await iam.send(new CreateGroupCommand({ GroupName: 'before' }));
    await iam.send(new AddUserToGroupCommand({ GroupName: 'before', UserName: user.name }));
    await iam.send(new UpdateGroupCommand({ GroupName: 'before', NewGroupName: 'after' }));
    expect((await iam.send(new GetGroupCommand({ GroupName: 'after' }))).Users).toHaveLength(1);
    const { Groups } = await iam.send(new ListGroupsCommand({}));
    expect(Groups?.map(({ GroupName }) => GroupName)).toContain('after');
  });
});
