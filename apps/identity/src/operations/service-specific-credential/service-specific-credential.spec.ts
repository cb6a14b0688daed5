import {
  CreateServiceSpecificCredentialCommand,
  type CreateServiceSpecificCredentialCommandInput,
  CreateUserCommand,
  DeleteServiceSpecificCredentialCommand,
  DeleteUserCommand,
  IAMClient,
  ListServiceSpecificCredentialsCommand,
  type ListServiceSpecificCredentialsCommandInput,
  ResetServiceSpecificCredentialCommand,
  UpdateServiceSpecificCredentialCommand,
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

const codecommit = 'codecommit.amazonaws.com';
const bedrock = 'bedrock.amazonaws.com';
type Input = CreateServiceSpecificCredentialCommandInput;

async function create(input: Input, client = iam) {
  const { ServiceSpecificCredential: made } = await client.send(new CreateServiceSpecificCredentialCommand(input));
  if (made === undefined) throw new Error('nothing was made');
  return made;
}
const list = async (input: ListServiceSpecificCredentialsCommandInput, client = iam) =>
  (await client.send(new ListServiceSpecificCredentialsCommand(input))).ServiceSpecificCredentials;

describe('service-specific credentials', () => {
  test.each([codecommit, 'cassandra.amazonaws.com'])('of %s are a name and a password', async (ServiceName) => {
    const { name: UserName } = await cloud.createUser();
    const made = await create({ UserName, ServiceName });
    const { ServicePassword, ...shown } = made;
    expect(ServicePassword).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(shown).toEqual({
      UserName,
      ServiceName,
      Status: 'Active',
      ServiceUserName: `${UserName}-at-${cloud.accountId}`,
      CreateDate: expect.any(Date),
      ServiceSpecificCredentialId: expect.stringMatching(/^ACCA[A-Z2-7]{17}$/),
    });
    expect(await list({ UserName })).toEqual([shown]);

    const { ServiceSpecificCredentialId } = shown;
    const update = { UserName, ServiceSpecificCredentialId, Status: 'Inactive' as const };
    await iam.send(new UpdateServiceSpecificCredentialCommand(update));
    expect(await list({ UserName })).toEqual([{ ...shown, Status: 'Inactive' }]);
    const reset = new ResetServiceSpecificCredentialCommand({ UserName, ServiceSpecificCredentialId });
    const { ServiceSpecificCredential: again } = await iam.send(reset);
    expect(again).toEqual({ ...shown, Status: 'Inactive', ServicePassword: expect.any(String) });
    expect(again?.ServicePassword).not.toBe(ServicePassword);
    await iam.send(new DeleteServiceSpecificCredentialCommand({ UserName, ServiceSpecificCredentialId }));
    expect(await list({ UserName })).toEqual([]);
  });

  test('of Bedrock are an API key, which may expire', async () => {
    const { name: UserName } = await cloud.createUser();
    const made = await create({ UserName, ServiceName: bedrock, CredentialAgeDays: 30 });
    const { ServiceCredentialSecret: secret = '', ...shown } = made;
    const ServiceCredentialAlias = `${UserName}-at-${cloud.accountId}`;
    expect(shown).toMatchObject({ ServiceCredentialAlias, Status: 'Active' });
    expect(shown).not.toHaveProperty('ServicePassword');
    expect(shown).not.toHaveProperty('ServiceUserName');
    const { CreateDate, ExpirationDate, ServiceSpecificCredentialId } = shown;
    expect((ExpirationDate?.getTime() ?? 0) - (CreateDate?.getTime() ?? 0)).toBe(30 * 86_400_000);
    expect(secret).toMatch(/^ABSK/);
    expect(Buffer.from(secret.slice(4), 'base64').toString()).toMatch(new RegExp(`^${ServiceCredentialAlias}:.{60}$`));
    expect(await list({ UserName })).toEqual([shown]);
    const reset = new ResetServiceSpecificCredentialCommand({ UserName, ServiceSpecificCredentialId });
    const { ServiceSpecificCredential: again } = await iam.send(reset);
    expect(again).toEqual({ ...shown, ServiceCredentialSecret: expect.stringMatching(/^ABSK/) });
    await cloud.clock.advance('31d');
    expect(await list({ UserName })).toEqual([{ ...shown, Status: 'Expired' }]);
  });

  test('are two for each service and user, with names of their own', async () => {
    const { name: UserName } = await cloud.createUser();
    const first = await create({ UserName, ServiceName: codecommit });
    const second = await create({ UserName, ServiceName: codecommit });
    const name = `${UserName}+1-at-${cloud.accountId}`;
    expect(second.ServiceUserName).toBe(name);
    await expect(create({ UserName, ServiceName: codecommit })).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for ServiceSpecificCredentialsPerUser: 2',
      $metadata: { httpStatusCode: 409 },
    });
    await create({ UserName, ServiceName: bedrock });
    expect(await list({ UserName })).toHaveLength(3);
    expect(await list({ UserName, ServiceName: codecommit })).toHaveLength(2);
    const { ServiceSpecificCredentialId } = first;
    await iam.send(new DeleteServiceSpecificCredentialCommand({ UserName, ServiceSpecificCredentialId }));
    expect((await create({ UserName, ServiceName: codecommit })).ServiceUserName).toBe(first.ServiceUserName);
    const page = await iam.send(new ListServiceSpecificCredentialsCommand({ UserName, MaxItems: 2 }));
    const rest = await iam.send(new ListServiceSpecificCredentialsCommand({ UserName, Marker: page.Marker }));
    expect(page.IsTruncated).toBe(true);
    expect(rest.ServiceSpecificCredentials).toHaveLength(1);
  });

  test.each<[string, string, Omit<Input, 'UserName'>]>([
    ['services that have none', 'NotSupportedService', { ServiceName: 's3.amazonaws.com' }],
    ['passwords that expire', 'ValidationError', { ServiceName: codecommit, CredentialAgeDays: 3 }],
    ['ages of no day', 'ValidationError', { ServiceName: bedrock, CredentialAgeDays: 0 }],
  ])('are not made for %s', async (_, name, input) => {
    const { name: UserName } = await cloud.createUser();
    const refused = { name: expect.stringContaining(name.replace('NotSupportedService', 'ServiceNotSupported')) };
    await expect(create({ UserName, ...input })).rejects.toMatchObject(refused);
    expect(await list({ UserName })).toEqual([]);
  });

  test('are listed of all users by those who may see every user', async () => {
    const root = new IAMClient(await cloud.createAccount());
    for (const UserName of ['ann', 'bob']) {
      await root.send(new CreateUserCommand({ UserName }));
      await create({ UserName, ServiceName: codecommit }, root);
    }
    const names = (await list({ AllUsers: true }, root))?.map(({ UserName }) => UserName);
    expect(names?.sort()).toEqual(['ann', 'bob']);
    await expect(list({ AllUsers: true, UserName: 'ann' }, root)).rejects.toMatchObject({ name: 'ValidationError' });
    await expect(list({}, root)).rejects.toMatchObject({ name: 'ValidationError' });
    const Action = 'iam:ListServiceSpecificCredentials';
    const one = new IAMClient(await cloud.createUser({ policies: { Action, Resource: 'arn:aws:iam::*:user/*' } }));
    const all = new IAMClient(await cloud.createUser({ policies: { Action } }));
    await expect(list({ AllUsers: true }, one)).toBeDenied();
    await expect(list({ AllUsers: true }, all)).toBeAllowed();
    await expect(list({}, one)).toBeAllowed();
  });

  test('keep their user from being deleted, not from a new name', async () => {
    await iam.send(new CreateUserCommand({ UserName: 'holder' }));
    const { ServiceSpecificCredentialId, ServiceUserName } = await create({
      UserName: 'holder',
      ServiceName: codecommit,
    });
    await iam.send(new UpdateUserCommand({ UserName: 'holder', NewUserName: 'renamed' }));
    const UserName = 'renamed';
    expect(await list({ UserName })).toMatchObject([{ UserName, ServiceUserName }]);
    const remove = () => iam.send(new DeleteUserCommand({ UserName }));
    await expect(remove()).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete entity, must remove referenced objects first.',
    });
    await iam.send(new DeleteServiceSpecificCredentialCommand({ UserName, ServiceSpecificCredentialId }));
    await remove();
  });

  interface Named {
    readonly UserName: string;
    readonly ServiceSpecificCredentialId: string;
  }
  const calls: Record<string, (named: Named, client: IAMClient) => Promise<unknown>> = {
    UpdateServiceSpecificCredential: (named, client) =>
      client.send(new UpdateServiceSpecificCredentialCommand({ ...named, Status: 'Inactive' })),
    ResetServiceSpecificCredential: (named, client) => client.send(new ResetServiceSpecificCredentialCommand(named)),
    DeleteServiceSpecificCredential: (named, client) => client.send(new DeleteServiceSpecificCredentialCommand(named)),
    CreateServiceSpecificCredential: ({ UserName }, client) => create({ UserName, ServiceName: codecommit }, client),
  };
  test.each(Object.entries(calls))('%s is for those who may, of the service that they may', async (action, call) => {
    const owner = await cloud.createUser();
    const made = await create({ UserName: owner.name, ServiceName: codecommit });
    const named = { UserName: owner.name, ServiceSpecificCredentialId: made.ServiceSpecificCredentialId ?? '' };
    const policyFor = (service: string) => ({
      Action: `iam:${action}`,
      Resource: owner.arn,
      Condition: { StringEquals: { 'iam:ServiceSpecificCredentialServiceName': service } },
    });
    const may = new IAMClient(await cloud.createUser({ policies: policyFor(codecommit) }));
    const other = new IAMClient(await cloud.createUser({ policies: policyFor(bedrock) }));
    const mayNot = new IAMClient(await cloud.createUser());
    await expect(call(named, mayNot)).toBeDenied();
    await expect(call(named, other)).toBeDenied();
    if (!action.startsWith('Create')) {
      const { name: UserName } = await cloud.createUser();
      const others = call({ ...named, UserName }, iam);
      await expect(others).rejects.toMatchObject({ name: 'NoSuchEntityException' });
    }
    await call(named, may);
  });

  test('can be held to an age', async () => {
    const { name: UserName, arn } = await cloud.createUser();
    const Condition = { NumericLessThanEquals: { 'iam:ServiceSpecificCredentialAgeDays': '30' } };
    const policies = { Action: 'iam:CreateServiceSpecificCredential', Resource: arn, Condition };
    const may = new IAMClient(await cloud.createUser({ policies }));
    const make = (CredentialAgeDays?: number) => create({ UserName, ServiceName: bedrock, CredentialAgeDays }, may);
    await expect(make(31)).toBeDenied();
    await expect(make()).toBeDenied();
    await make(30);
  });
});
