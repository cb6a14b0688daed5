import {
  AddUserToGroupCommand,
  CreateAccountAliasCommand,
  CreateGroupCommand,
  DeleteAccountAliasCommand,
  GetAccountAuthorizationDetailsCommand,
  GetAccountSummaryCommand,
  IAMClient,
  ListAccountAliasesCommand,
  paginateGetAccountAuthorizationDetails,
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

describe('an account', () => {
  test('has one alias, which no other account has', async () => {
    const aliases = async () => (await iam.send(new ListAccountAliasesCommand({}))).AccountAliases ?? [];
    await iam.send(new CreateAccountAliasCommand({ AccountAlias: 'one' }));
    await iam.send(new CreateAccountAliasCommand({ AccountAlias: 'two' }));
    expect(await aliases()).toEqual(['two']);
    const other = cloud.client(IAMClient, await cloud.createAccount());
    await expect(other.send(new CreateAccountAliasCommand({ AccountAlias: 'two' }))).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
    });
    await iam.send(new DeleteAccountAliasCommand({ AccountAlias: 'two' }));
    expect(await aliases()).toEqual([]);
    await expect(iam.send(new DeleteAccountAliasCommand({ AccountAlias: 'two' }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    });
  });

  test('sums up what is in it', async () => {
    const before = (await iam.send(new GetAccountSummaryCommand({}))).SummaryMap;
    await cloud.createUser();
    const after = (await iam.send(new GetAccountSummaryCommand({}))).SummaryMap;
    expect(after?.Users).toBe((before?.Users ?? 0) + 1);
    expect(after?.AccessKeysPerUserQuota).toBe(2);
  });

  test('tells all its entities with their policies, in pages', async () => {
    const user = await cloud.createUser({ policies: ['s3:*', 'arn:aws:iam::aws:policy/ReadOnlyAccess'] });
    const role = await cloud.createRole({ policies: 's3:*' });
    await iam.send(new CreateGroupCommand({ GroupName: 'all' }));
    await iam.send(new AddUserToGroupCommand({ GroupName: 'all', UserName: user.name }));
    const whole = await iam.send(new GetAccountAuthorizationDetailsCommand({ MaxItems: 1000 }));
    const detail = whole.UserDetailList?.find(({ UserName }) => UserName === user.name);
    expect(detail).toMatchObject({
      GroupList: ['all'],
      AttachedManagedPolicies: [{ PolicyName: 'ReadOnlyAccess' }],
      Arn: user.arn,
    });
    expect(JSON.parse(decodeURIComponent(detail?.UserPolicyList?.[0]?.PolicyDocument ?? ''))).toMatchObject({
      Statement: [{ Action: 's3:*' }],
    });
    expect(whole.RoleDetailList?.map(({ Arn }) => Arn)).toEqual([role.arn]);
    expect(whole.Policies?.map(({ PolicyName }) => PolicyName)).toEqual(['ReadOnlyAccess']);
    let count = 0;
    for await (const page of paginateGetAccountAuthorizationDetails({ client: iam, pageSize: 1 }, {})) {
      count += [page.UserDetailList, page.GroupDetailList, page.RoleDetailList, page.Policies].flat().length;
    }
    expect(count).toBe(
      [whole.UserDetailList, whole.GroupDetailList, whole.RoleDetailList, whole.Policies].flat().length,
    );
    const roles = await iam.send(new GetAccountAuthorizationDetailsCommand({ Filter: ['Role'] }));
    expect(roles.UserDetailList ?? []).toEqual([]);
    expect(roles.RoleDetailList).toHaveLength(1);
  });

  test('sees nothing of another', async () => {
    const other = cloud.client(IAMClient, await cloud.createAccount());
    const details = await other.send(new GetAccountAuthorizationDetailsCommand({}));
    expect([details.UserDetailList, details.RoleDetailList, details.GroupDetailList].flat()).toEqual([]);
  });
});
