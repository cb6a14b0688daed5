import {
  CreateUserCommand,
  DeleteSigningCertificateCommand,
  DeleteUserCommand,
  GenerateCredentialReportCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  IAMClient,
  ListSigningCertificatesCommand,
  UpdateSigningCertificateCommand,
  UploadSigningCertificateCommand,
} from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCertificate } from '../../../test/support/test-certificate.js';

let cloud: TestCloud;
let iam: IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(IAMClient);
});
afterAll(() => cloud.stop());

const newPem = async () => (await newCertificate({ key: 2048 })).pem;
const upload = async (CertificateBody: string, UserName?: string, client = iam) =>
  (await client.send(new UploadSigningCertificateCommand({ UserName, CertificateBody }))).Certificate;
const list = async (UserName?: string, client = iam) =>
  (await client.send(new ListSigningCertificatesCommand({ UserName }))).Certificates;

async function reportRow(client: IAMClient, user: string): Promise<string> {
  await client.send(new GenerateCredentialReportCommand({}));
  const { Content } = await client.send(new GetCredentialReportCommand({}));
  const rows = Buffer.from(Content ?? [])
    .toString()
    .split('\n');
  return rows.find((row) => row.startsWith(`${user},`)) ?? '';
}

describe('signing certificates', () => {
  test('are uploaded, listed, deactivated and deleted', async () => {
    const { name: UserName } = await cloud.createUser();
    const pem = await newPem();
    const made = await upload(pem, UserName);
    const CertificateId = made?.CertificateId;
    expect(CertificateId).toMatch(/^[A-Z2-7]{28}$/);
    const shown = {
      UserName,
      CertificateId,
      CertificateBody: pem.trim(),
      Status: 'Active',
      UploadDate: expect.any(Date),
    };
    expect(made).toEqual(shown);
    expect(await list(UserName)).toEqual([shown]);
    expect(await reportRow(iam, UserName)).toMatch(/,true,\d{4}-[^,]+\+00:00,false,N\/A$/);
    await iam.send(new UpdateSigningCertificateCommand({ UserName, CertificateId, Status: 'Inactive' }));
    expect(await list(UserName)).toEqual([{ ...shown, Status: 'Inactive' }]);
    const expire = new UpdateSigningCertificateCommand({ UserName, CertificateId, Status: 'Expired' });
    await expect(iam.send(expire)).rejects.toMatchObject({ name: 'InvalidInputException' });
    const remove = new DeleteSigningCertificateCommand({ UserName, CertificateId });
    await iam.send(remove);
    expect(await list(UserName)).toEqual([]);
    await expect(iam.send(remove)).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `The Certificate with id ${CertificateId} cannot be found.`,
    });
  });

  test('keep their user from being deleted', async () => {
    const UserName = 'holder';
    await iam.send(new CreateUserCommand({ UserName }));
    const { CertificateId } = (await upload(await newPem(), UserName)) ?? {};
    await expect(iam.send(new DeleteUserCommand({ UserName }))).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message: 'Cannot delete entity, must delete certificates first.',
    });
    await iam.send(new DeleteSigningCertificateCommand({ UserName, CertificateId }));
    await iam.send(new DeleteUserCommand({ UserName }));
  });

  test('are two a user, in pages, and once in an account', async () => {
    const { name: UserName } = await cloud.createUser();
    const pem = await newPem();
    await upload(pem, UserName);
    const other = await cloud.createUser();
    for (const name of [UserName, other.name]) {
      await expect(upload(pem, name)).rejects.toMatchObject({
        name: 'DuplicateCertificateException',
        $metadata: { httpStatusCode: 409 },
      });
    }
    await upload(await newPem(), UserName);
    await expect(upload(await newPem(), UserName)).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for CertificatesPerUser: 2',
    });
    const first = await iam.send(new ListSigningCertificatesCommand({ UserName, MaxItems: 1 }));
    const rest = await iam.send(new ListSigningCertificatesCommand({ UserName, Marker: first.Marker }));
    expect([...(first.Certificates ?? []), ...(rest.Certificates ?? [])]).toEqual(await list(UserName));
  });

  test('of the root user count in the summary and the report', async () => {
    const root = new IAMClient(await cloud.createAccount());
    const present = async () =>
      (await root.send(new GetAccountSummaryCommand({}))).SummaryMap?.AccountSigningCertificatesPresent;
    expect(await present()).toBe(0);
    const made = await upload(await newPem(), undefined, root);
    expect(made?.UserName).toBeUndefined();
    expect(await present()).toBe(1);
    expect(await list(undefined, root)).toEqual([made]);
    expect(await reportRow(root, '<root_account>')).toMatch(/,true,\d{4}-[^,]+\+00:00,false,N\/A$/);
    const { CertificateId } = made ?? {};
    await expect(iam.send(new DeleteSigningCertificateCommand({ CertificateId }))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    });
    await root.send(new DeleteSigningCertificateCommand({ CertificateId }));
    expect(await present()).toBe(0);
  });

  const malformed = 'MalformedCertificateException';
  test.each<[string, string, () => Promise<string>]>([
    ['text', malformed, () => Promise.resolve('a certificate')],
    ['a certificate cut short', malformed, async () => (await newPem()).replace(/\n.*\n.*\n-----END/, '\n-----END')],
    ['two certificates', malformed, async () => `${await newPem()}\n${await newPem()}`],
    [
      'a certificate that expired',
      malformed,
      async () => (await newCertificate({ key: 2048, notAfter: new Date('2021-01-01') })).pem,
    ],
    [
      'one that is not yet valid',
      malformed,
      async () => (await newCertificate({ key: 2048, notBefore: new Date('2110-01-01') })).pem,
    ],
    ['a key on a curve', 'InvalidCertificateException', async () => (await newCertificate({ key: 'ec' })).pem],
  ])('are not made of %s', async (_, name, body) => {
    const { name: UserName } = await cloud.createUser();
    await expect(upload(await body(), UserName)).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 400 } });
    expect(await list(UserName)).toEqual([]);
  });

  type Certificate = { UserName: string; CertificateId: string };
  const calls: Record<string, (certificate: Certificate, client: IAMClient) => Promise<unknown>> = {
    UploadSigningCertificate: async ({ UserName }, client) => upload(await newPem(), UserName, client),
    ListSigningCertificates: ({ UserName }, client) => list(UserName, client),
    UpdateSigningCertificate: (certificate, client) =>
      client.send(new UpdateSigningCertificateCommand({ ...certificate, Status: 'Inactive' })),
    DeleteSigningCertificate: (certificate, client) => client.send(new DeleteSigningCertificateCommand(certificate)),
  };
  test.each(Object.entries(calls))('%s is for those who may', async (action, call) => {
    const owner = await cloud.createUser();
    const CertificateId = (await upload(await newPem(), owner.name))?.CertificateId ?? '';
    const policies = { Action: `iam:${action}`, Resource: owner.arn };
    const may = new IAMClient(await cloud.createUser({ policies }));
    const mayNot = new IAMClient(await cloud.createUser());
    await expect(call({ UserName: owner.name, CertificateId }, mayNot)).toBeDenied();
    await call({ UserName: owner.name, CertificateId }, may);
  });
});
