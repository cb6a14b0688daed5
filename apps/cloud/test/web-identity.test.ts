/** Tokens with a process for each part: verified by the authorizer, decided by it, exchanged by identity. */
import { CreateOpenIDConnectProviderCommand, CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { TestIdentityProvider } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SplitCloud } from './support/split-cloud.js';

let cloud: SplitCloud;
let provider: TestIdentityProvider;
beforeAll(async () => {
  provider = await TestIdentityProvider.start(() => new Date(), { algorithm: 'ES256' });
  cloud = await SplitCloud.start();
}, 60_000);
afterAll(async () => {
  await cloud.stop();
  await provider.stop();
}, 60_000);

describe('in a split cloud', () => {
  test('a token is exchanged, or refused', async () => {
    const { endpoint, region, credentials } = cloud.settings;
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
