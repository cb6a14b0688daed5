import { GetAccountSummaryCommand, IAMClient, SetSecurityTokenServicePreferencesCommand } from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, expect, test } from 'vitest';

let cloud: TestCloud;
let iam: IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(IAMClient);
});
afterAll(() => cloud.stop());

const set = (GlobalEndpointTokenVersion: 'v1Token' | 'v2Token', client = iam) =>
  client.send(new SetSecurityTokenServicePreferencesCommand({ GlobalEndpointTokenVersion }));

async function version(client = iam): Promise<number | undefined> {
  return (await client.send(new GetAccountSummaryCommand({}))).SummaryMap?.GlobalEndpointTokenVersion;
}

test('the version of global tokens is set, kept and an account’s own', async () => {
  const other = cloud.client(IAMClient, await cloud.createAccount());
  expect(await version()).toBe(1);
  for (const [name, number] of [
    ['v2Token', 2],
    ['v2Token', 2],
    ['v1Token', 1],
    ['v2Token', 2],
  ] as const) {
    await set(name);
    expect(await version()).toBe(number);
  }
  expect(await version(other)).toBe(1);
  await expect(set('v3Token' as 'v2Token')).rejects.toMatchObject({ name: 'ValidationError' });
});

test('setting it needs permission', async () => {
  const action = 'iam:SetSecurityTokenServicePreferences';
  await set('v2Token', new IAMClient(await cloud.createUser({ policies: action })));
  const denied = new IAMClient(await cloud.createUser({ policies: 'iam:Get*' }));
  await expect(set('v1Token', denied)).toBeDenied({ action, resource: '*' });
});
