/** Tokens with a process for each part: verified by the authorizer, decided by it, exchanged by identity. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateOpenIDConnectProviderCommand, CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { TestIdentityProvider } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Profiles, rootProfile } from '../src/state/profiles.js';

const cli = fileURLToPath(new URL('../bin/cloudgate.mjs', import.meta.url));
const region = 'us-east-1';
let folder: string;
let launcher: ChildProcess;
let endpoint: string;
let provider: TestIdentityProvider;

function start(): Promise<string> {
  const options = ['start', '--split', '--port', '0', '--state', folder];
  launcher = spawn(process.execPath, [cli, ...options], { stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    let output = '';
    launcher.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /Endpoint\s+(\S+)/.exec(output)?.[1];
      if (url !== undefined && output.includes('Ctrl-C')) resolve(url);
    });
    launcher.once('exit', (code) => reject(new Error(`the launcher ended with ${code}: ${output}`)));
  });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cloudgate-web-identity-'));
  provider = await TestIdentityProvider.start(() => new Date(), { algorithm: 'ES256' });
  endpoint = await start();
}, 60_000);

afterAll(async () => {
  launcher.kill('SIGTERM');
  await once(launcher, 'exit');
  await provider.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('in a split cloud', () => {
  test('a token is exchanged, or refused', async () => {
    const credentials = new Profiles(folder).get(rootProfile);
    if (credentials === undefined) throw new Error('the state folder has no credentials');
    const iam = new IAMClient({ endpoint, region, credentials });
    const { OpenIDConnectProviderArn: Federated } = await iam.send(
      new CreateOpenIDConnectProviderCommand({ Url: provider.url, ClientIDList: [provider.audience] }),
    );
    const Statement = {
      Effect: 'Allow',
      Principal: { Federated },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { [`${provider.name}:sub`]: 'ann' } },
    };
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
    const { Role } = await iam.send(new CreateRoleCommand({ RoleName: 'web', AssumeRolePolicyDocument }));
    const exchange = (WebIdentityToken: string) =>
      new STSClient({ endpoint, region, maxAttempts: 1 }).send(
        new AssumeRoleWithWebIdentityCommand({ RoleArn: Role?.Arn, RoleSessionName: 'work', WebIdentityToken }),
      );
    const { Credentials } = await exchange(provider.token({ sub: 'ann' }));
    const session = {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretAccessKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    };
    const who = await new STSClient({ endpoint, region, credentials: session }).send(new GetCallerIdentityCommand({}));
    expect(who.Arn).toMatch(/assumed-role\/web\/work$/);
    await expect(exchange(provider.token({ sub: 'eve' }))).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(exchange(provider.token({ aud: 'eve' }))).rejects.toMatchObject({
      name: 'InvalidIdentityTokenException',
    });
    await expect(exchange(`${provider.token()}x`)).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
  }, 30_000);
});
