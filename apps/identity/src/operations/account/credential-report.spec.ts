import {
  CreateLoginProfileCommand,
  GenerateCredentialReportCommand,
  GetCredentialReportCommand,
  IAMClient,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, expect, test } from 'vitest';

let cloud: TestCloud;
let iam: IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(IAMClient);
});
afterAll(() => cloud.stop());

const generate = (client = iam) => client.send(new GenerateCredentialReportCommand({}));
const get = (client = iam) => client.send(new GetCredentialReportCommand({}));

/** The rows of the report, by user and column. */
async function rows(): Promise<Map<string, Record<string, string>>> {
  const { Content, ReportFormat } = await get();
  expect(ReportFormat).toBe('text/csv');
  const [columns = [], ...lines] = Buffer.from(Content ?? [])
    .toString()
    .split('\n')
    .map((line) => line.split(','));
  const named = lines.map((line) => Object.fromEntries(columns.map((column, index) => [column, line[index] ?? ''])));
  return new Map(named.map((row) => [row['user'] ?? '', row]));
}

test('the credential report is made, told, kept for four hours and made anew', async () => {
  const status = (httpStatusCode: number) => ({ $metadata: { httpStatusCode } });
  await expect(get()).rejects.toMatchObject({ name: 'CredentialReportNotPresentException', ...status(410) });
  const user = await cloud.createUser({ name: 'ann', path: '/team/' });
  await iam.send(new UpdateAccountPasswordPolicyCommand({ MaxPasswordAge: 1 }));
  await iam.send(new CreateLoginProfileCommand({ UserName: 'ann', Password: 'secret-enough' }));
  expect((await generate()).State).toBe('STARTED');
  expect((await generate()).State).toBe('COMPLETE');
  await cloud.createUser({ name: 'late' });
  const first = await rows();
  expect([...first.keys()]).toEqual(['<root_account>', 'ann']);
  expect(first.get('<root_account>')).toMatchObject({
    arn: cloud.root.arn,
    password_enabled: 'not_supported',
    mfa_active: 'false',
    access_key_1_active: 'true',
    access_key_2_active: 'false',
  });
  const ann = first.get('ann');
  expect(ann).toMatchObject({
    arn: user.arn,
    password_enabled: 'true',
    password_last_used: 'no_information',
    access_key_1_active: 'true',
    access_key_1_last_used_service: 'N/A',
    access_key_2_last_rotated: 'N/A',
    cert_1_active: 'false',
  });
  expect(ann?.['user_creation_time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/);
  const rotation = Date.parse(ann?.['password_next_rotation'] ?? '') - Date.parse(ann?.['password_last_changed'] ?? '');
  expect(rotation).toBe(86_400_000);
  await cloud.clock.advance('4h');
  await expect(get()).rejects.toMatchObject({ name: 'CredentialReportExpiredException', ...status(410) });
  expect((await generate()).State).toBe('STARTED');
  expect((await rows()).get('late')).toMatchObject({ password_enabled: 'false', password_last_changed: 'N/A' });
});

test('the credential report is for those who may, of their own account', async () => {
  const denied = new IAMClient(await cloud.createUser());
  const allowed = new IAMClient(await cloud.createUser({ policies: { Action: 'iam:*CredentialReport' } }));
  await expect(generate(denied)).toBeDenied({ action: 'iam:GenerateCredentialReport' });
  await expect(generate(allowed)).toBeAllowed();
  await expect(get(denied)).toBeDenied({ action: 'iam:GetCredentialReport' });
  await expect(get(allowed)).toBeAllowed();
  await expect(get(cloud.client(IAMClient, await cloud.createAccount()))).rejects.toMatchObject({
    name: 'CredentialReportNotPresentException',
  });
});
