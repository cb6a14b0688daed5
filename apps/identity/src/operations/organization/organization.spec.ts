import {
  DisableOrganizationsRootCredentialsManagementCommand,
  DisableOrganizationsRootSessionsCommand,
  EnableOrganizationsRootCredentialsManagementCommand,
  EnableOrganizationsRootSessionsCommand,
  IAMClient,
  ListOrganizationsFeaturesCommand,
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

const calls = {
  ListOrganizationsFeatures: (client: IAMClient) => client.send(new ListOrganizationsFeaturesCommand({})),
  EnableOrganizationsRootCredentialsManagement: (client: IAMClient) =>
    client.send(new EnableOrganizationsRootCredentialsManagementCommand({})),
  EnableOrganizationsRootSessions: (client: IAMClient) => client.send(new EnableOrganizationsRootSessionsCommand({})),
  DisableOrganizationsRootCredentialsManagement: (client: IAMClient) =>
    client.send(new DisableOrganizationsRootCredentialsManagementCommand({})),
  DisableOrganizationsRootSessions: (client: IAMClient) => client.send(new DisableOrganizationsRootSessionsCommand({})),
} as const;
const names = Object.keys(calls) as (keyof typeof calls)[];

describe('the features of an organization', () => {
  test('are turned on and off, each by itself', async () => {
    const features = async () => (await calls.ListOrganizationsFeatures(iam)).EnabledFeatures;
    expect(await features()).toEqual([]);
    const first = await calls.EnableOrganizationsRootCredentialsManagement(iam);
    expect(first.OrganizationId).toMatch(/^o-[a-z0-9]{10,32}$/);
    expect(first.EnabledFeatures).toEqual(['RootCredentialsManagement']);
    const second = await calls.EnableOrganizationsRootSessions(iam);
    expect(second).toMatchObject({ EnabledFeatures: ['RootCredentialsManagement', 'RootSessions'] });
    expect(second.OrganizationId).toBe(first.OrganizationId);
    expect((await calls.EnableOrganizationsRootSessions(iam)).EnabledFeatures).toEqual(second.EnabledFeatures);
    const third = await calls.DisableOrganizationsRootCredentialsManagement(iam);
    expect(third.EnabledFeatures).toEqual(['RootSessions']);
    expect(await features()).toEqual(['RootSessions']);
    expect((await calls.DisableOrganizationsRootSessions(iam)).EnabledFeatures).toEqual([]);
  });

  test.each(names)('are not a member account’s to decide: %s', async (name) => {
    const member = cloud.client(IAMClient, await cloud.createAccount());
    await expect(calls[name](member)).rejects.toMatchObject({
      name: name.startsWith('Enable')
        ? 'CallerIsNotManagementAccountException'
        : 'AccountNotManagementOrDelegatedAdministratorException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  test.each(names)('need permission: %s', async (name) => {
    const allowed = await cloud.createUser({ policies: `iam:${name}` });
    await expect(calls[name](new IAMClient(allowed))).resolves.toMatchObject({
      EnabledFeatures: expect.anything() as unknown,
    });
    const denied = await cloud.createUser({ policies: 'iam:Get*' });
    await expect(calls[name](new IAMClient(denied))).toBeDenied({ action: `iam:${name}`, resource: '*' });
  });
});
