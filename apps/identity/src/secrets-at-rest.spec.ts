/** Nothing that was told once is found in what the cloud keeps. */
import {
  CreateAccessKeyCommand,
  CreateLoginProfileCommand,
  CreateServiceSpecificCredentialCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  GetServerCertificateCommand,
  IAMClient,
  ListServiceSpecificCredentialsCommand,
  ListSigningCertificatesCommand,
  ListSSHPublicKeysCommand,
  ResetServiceSpecificCredentialCommand,
  UploadServerCertificateCommand,
  UploadSigningCertificateCommand,
  UploadSSHPublicKeyCommand,
} from '@aws-sdk/client-iam';
import { startCloud } from '@specs/cloud';
import { createPublicKey } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCertificate, privateKeyPem } from '../test/support/test-certificate.js';

let state: string;
beforeAll(() => {
  state = mkdtempSync(path.join(tmpdir(), 'cloudgate-secrets-'));
});
afterAll(() => rmSync(state, { recursive: true, force: true }));

const UserName = 'ann';
const ServerCertificateName = 'site';

/** Makes one of every secret, and gives them: the texts that nobody may find. */
async function makeSecrets(iam: IAMClient): Promise<string[]> {
  await iam.send(new CreateUserCommand({ UserName }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  const Password = 'Correct-horse-battery-1';
  await iam.send(new CreateLoginProfileCommand({ UserName, Password }));
  const device = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'phone' }));
  const seed = Buffer.from(device.VirtualMFADevice?.Base32StringSeed ?? []).toString();
  const create = (ServiceName: string) =>
    iam.send(new CreateServiceSpecificCredentialCommand({ UserName, ServiceName }));
  const { ServiceSpecificCredential: git } = await create('codecommit.amazonaws.com');
  const { ServiceSpecificCredential: bedrock } = await create('bedrock.amazonaws.com');
  const { ServiceSpecificCredentialId } = git ?? {};
  const reset = new ResetServiceSpecificCredentialCommand({ UserName, ServiceSpecificCredentialId });
  const { ServiceSpecificCredential: again } = await iam.send(reset);
  const apiKey = bedrock?.ServiceCredentialSecret ?? '';
  const [, apiSecret = ''] = Buffer.from(apiKey.slice(4), 'base64').toString().split(':');

  const { pem: CertificateBody, privateKey } = await newCertificate({ key: 2048 });
  const PrivateKey = privateKeyPem(privateKey);
  await iam.send(new UploadServerCertificateCommand({ ServerCertificateName, CertificateBody, PrivateKey }));
  await iam.send(new UploadSigningCertificateCommand({ UserName, CertificateBody }));
  const SSHPublicKeyBody = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  await iam.send(new UploadSSHPublicKeyCommand({ UserName, SSHPublicKeyBody }));
  const passwords = [git?.ServicePassword ?? '', again?.ServicePassword ?? ''];
  // What comes first of a private key, its modulus, is public.
  const keyLines = PrivateKey.split('\n').slice(8, -2);
  return [AccessKey?.SecretAccessKey ?? '', Password, seed, ...passwords, apiKey, apiSecret, ...keyLines];
}

/** What IAM tells of the credentials. */
async function tell(iam: IAMClient): Promise<object> {
  const answers = await Promise.all([
    iam.send(new ListServiceSpecificCredentialsCommand({ UserName })),
    iam.send(new ListSigningCertificatesCommand({ UserName })),
    iam.send(new ListSSHPublicKeysCommand({ UserName })),
    iam.send(new GetServerCertificateCommand({ ServerCertificateName })),
  ]);
  return answers.map(({ $metadata: _, ...answer }) => answer);
}

test('secrets are neither told again nor kept in the clear, and the rest outlives a restart', async () => {
  const first = await startCloud({ state });
  const iam = first.client(IAMClient);
  const secrets = await makeSecrets(iam);
  const told = await tell(iam);
  await first.stop();
  expect(secrets.filter((secret) => secret.length < 16)).toEqual([]);

  const files = readdirSync(state, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  const kept = files.map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'latin1'));
  const all = [JSON.stringify(told), ...kept].join('\n');
  for (const secret of secrets) expect(all.includes(secret)).toBe(false);

  const second = await startCloud({ state });
  expect(await tell(second.client(IAMClient))).toEqual(told);
  await second.stop();
});
