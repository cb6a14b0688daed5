import { CreateOpenIDConnectProviderCommand, IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import {
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { startCloud, type TestCloud, type TestIdentityProvider, type TestRole } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let provider: TestIdentityProvider;
let role: TestRole;
beforeAll(async () => {
  cloud = await startCloud();
  provider = await cloud.identityProvider();
  await register(provider);
  role = await cloud.createRole({ trust: trust(provider), policies: 'iam:ListUsers' });
});
afterAll(() => cloud.stop());

async function register({ url, audience }: TestIdentityProvider) {
  const command = new CreateOpenIDConnectProviderCommand({ Url: url, ClientIDList: [audience] });
  await new IAMClient(cloud.root).send(command);
}

function trust(of: TestIdentityProvider, condition: object = {}, actions: string[] = []) {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: of.arn(cloud.accountId) },
      Action: ['sts:AssumeRoleWithWebIdentity', ...actions],
      Condition: condition,
    },
  });
}

/** Without credentials: the SDK does not sign this operation. */
function exchange(WebIdentityToken: string, input: Partial<AssumeRoleWithWebIdentityCommandInput> = {}) {
  const { endpoint, region } = cloud.root;
  return new STSClient({ endpoint, region }).send(
    new AssumeRoleWithWebIdentityCommand({ RoleArn: role.arn, RoleSessionName: 'work', WebIdentityToken, ...input }),
  );
}

function settingsOf({ Credentials }: Awaited<ReturnType<typeof exchange>>) {
  return cloud.settings({
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  });
}

describe('AssumeRoleWithWebIdentity', () => {
  test('gives a session of the role, and says whose it is', async () => {
    const answer = await exchange(provider.token({ sub: 'ann' }));
    expect(answer).toMatchObject({
      SubjectFromWebIdentityToken: 'ann',
      Audience: provider.audience,
      Provider: provider.arn(cloud.accountId),
      AssumedRoleUser: {
        AssumedRoleId: `${role.id}:work`,
        Arn: `arn:aws:sts::${cloud.accountId}:assumed-role/${role.name}/work`,
      },
    });
    expect(answer.PackedPolicySize).toBeUndefined();
    const session = settingsOf(answer);
    const who = await new STSClient(session).send(new GetCallerIdentityCommand({}));
    expect(who).toMatchObject({ Arn: answer.AssumedRoleUser?.Arn, Account: cloud.accountId });
    await expect(new IAMClient(session).send(new ListUsersCommand({}))).toBeAllowed();
  });

  test('is refused when the trust policy does not allow it', async () => {
    const other = await cloud.createRole({
      trust: trust(provider, { StringEquals: { [`${provider.name}:sub`]: 'bob' } }),
    });
    await expect(exchange(provider.token({ sub: 'ann' }), { RoleArn: other.arn })).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    });
    await expect(exchange(provider.token({ sub: 'bob' }), { RoleArn: other.arn })).toBeAllowed();
  });
});
