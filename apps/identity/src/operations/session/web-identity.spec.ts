import {
  CreateOpenIDConnectProviderCommand,
  DeleteRoleCommand,
  GetUserCommand,
  IAMClient,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import {
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { startCloud, type TestCloud, type TestIdentityProvider, type TestRole, type TokenClaims } from '@specs/cloud';
import { randomBytes } from 'node:crypto';
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

function credentialsOf({ Credentials }: Awaited<ReturnType<typeof exchange>>) {
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
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
    const session = cloud.settings(credentialsOf(answer));
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

  test('needs no more for a token that asks for no more', async () => {
    const other = await cloud.createRole({ trust: trust(provider) });
    const tags = { 'https://aws.amazon.com/tags': { principal_tags: { team: ['blue'] } } };
    await expect(exchange(provider.token(tags), { RoleArn: other.arn })).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:TagSession',
    });
    const identity = { 'https://aws.amazon.com/source_identity': 'ann' };
    await expect(exchange(provider.token(identity), { RoleArn: other.arn })).toBeDenied({
      action: 'sts:SetSourceIdentity',
      because: 'implicit deny',
    });
    await expect(exchange(provider.token(), { RoleArn: other.arn })).toBeAllowed();
  });

  test('tags the session, passes tags on, and keeps the source identity', async () => {
    const trusted = trust(provider, {}, ['sts:TagSession', 'sts:SetSourceIdentity']);
    const tagged = await cloud.createRole({
      trust: trusted,
      policies: { Action: 'iam:ListUsers', Condition: { StringEquals: { 'aws:PrincipalTag/team': 'blue' } } },
    });
    const flat = {
      'https://aws.amazon.com/tags/principal_tags/team': 'blue',
      'https://aws.amazon.com/tags/transitive_tag_keys': ['team'],
      'https://aws.amazon.com/source_identity': 'ann',
    };
    const answer = await exchange(provider.token(flat), { RoleArn: tagged.arn });
    expect(answer.SourceIdentity).toBe('ann');
    expect(answer.PackedPolicySize).toBeGreaterThan(0);
    const session = cloud.settings(credentialsOf(answer));
    const decided = await new IAMClient(session).send(new ListUsersCommand({}));
    const [{ context } = {}] = (await cloud.decision(decided.$metadata.requestId ?? ''))?.requirements ?? [];
    expect(context).toMatchObject({ 'aws:sourceidentity': 'ann', 'aws:principaltag/team': 'blue' });
    const nested = { 'https://aws.amazon.com/tags': { principal_tags: { team: ['red'] } } };
    const red = await exchange(provider.token(nested), { RoleArn: tagged.arn });
    await expect(new IAMClient(cloud.settings(credentialsOf(red))).send(new ListUsersCommand({}))).toBeDenied();
  });

  test('carries what the token said into the session', async () => {
    const own = {
      StringEquals: { [`${provider.name}:sub`]: 'ann', 'aws:FederatedProvider': provider.arn(cloud.accountId) },
    };
    const kept = await cloud.createRole({
      trust: trust(provider),
      policies: [
        { Action: 'iam:ListUsers', Condition: own },
        { Action: 'iam:GetUser', Resource: `arn:aws:iam::*:user/\${${provider.name}:sub}` },
      ],
    });
    const session = (sub: string) => exchange(provider.token({ sub }), { RoleArn: kept.arn });
    const [ann, bob] = [await session('ann'), await session('bob')];
    const as = (answer: typeof ann) => new IAMClient(cloud.settings(credentialsOf(answer)));
    await expect(as(ann).send(new ListUsersCommand({}))).toBeAllowed();
    await expect(as(bob).send(new ListUsersCommand({}))).toBeDenied();
    await expect(as(bob).send(new GetUserCommand({ UserName: 'bob' }))).toBeAllowed();
    await expect(as(bob).send(new GetUserCommand({ UserName: 'ann' }))).toBeDenied();
  });

  test('narrows the session by policies, and lasts as long as the role lets it', async () => {
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: 'iam:GetUser', Resource: '*' },
    });
    const answer = await exchange(provider.token(), { Policy, DurationSeconds: 900 });
    expect(answer.PackedPolicySize).toBeGreaterThan(0);
    const lasts = (answer.Credentials?.Expiration?.getTime() ?? 0) - cloud.clock.now().getTime();
    expect(Math.round(lasts / 60_000)).toBe(15);
    const session = cloud.settings(credentialsOf(answer));
    await expect(new IAMClient(session).send(new ListUsersCommand({}))).toBeDenied({ layer: 'session policy' });
    await expect(exchange(provider.token(), { DurationSeconds: 7200 })).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    });
    await expect(exchange(provider.token(), { Policy: '{}' })).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
    });
  });

  test('refuses tags and policies that do not fit into a session token', async () => {
    const tagged = await cloud.createRole({ trust: trust(provider, {}, ['sts:TagSession']) });
    const tags = Array.from({ length: 50 }, (_, n) => [`key-${n}`, [randomBytes(64).toString('hex')]] as const);
    const token = provider.token({ 'https://aws.amazon.com/tags': { principal_tags: Object.fromEntries(tags) } });
    await expect(exchange(token, { RoleArn: tagged.arn })).rejects.toMatchObject({
      name: 'PackedPolicyTooLargeException',
    });
  });

  test('goes by the token alone, whatever signature the request has', async () => {
    const call = (WebIdentityToken: string) =>
      fetch(cloud.endpoint, {
        method: 'POST',
        headers: {
          authorization:
            'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261125/us-east-1/sts/aws4_request, ' +
            `SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`,
          'x-amz-date': '20261125T000000Z',
        },
        body: new URLSearchParams({
          Action: 'AssumeRoleWithWebIdentity',
          Version: '2011-06-15',
          RoleArn: role.arn,
          RoleSessionName: 'work',
          WebIdentityToken,
        }),
      });
    expect((await call(provider.token({ sub: 'ann' }))).status).toBe(200);
    expect((await call('none')).status).toBe(400);
  });

  test('is recorded by whom the token is of', async () => {
    const answer = await exchange(provider.token({ sub: 'ann' }));
    const decision = await cloud.decision(answer.$metadata.requestId ?? '');
    expect(decision).toMatchObject({
      allowed: true,
      principal: { type: 'federated-provider', arn: provider.arn(cloud.accountId) },
      requirements: [{ action: 'sts:AssumeRoleWithWebIdentity', resource: role.arn, layer: 'role trust policy' }],
    });
  });

  test('says of a role that is not there what it says of one that does not trust', async () => {
    await expect(exchange(provider.token(), { RoleArn: `${role.arn}x` })).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      $metadata: { httpStatusCode: 403 },
    });
  });

  test('ends with the role', async () => {
    const gone = await cloud.createRole({ trust: trust(provider) });
    const session = cloud.settings(credentialsOf(await exchange(provider.token(), { RoleArn: gone.arn })));
    await new IAMClient(cloud.root).send(new DeleteRoleCommand({ RoleName: gone.name }));
    await expect(new STSClient(session).send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
    });
  });
});

describe('a trust policy', () => {
  const rows: readonly [string, () => object, TokenClaims, boolean][] = [
    ['the subject', () => ({ StringEquals: { [`${provider.name}:sub`]: 'ann' } }), { sub: 'ann' }, true],
    ['another subject', () => ({ StringEquals: { [`${provider.name}:sub`]: 'ann' } }), { sub: 'bob' }, false],
    [
      'subjects like it',
      () => ({ StringLike: { [`${provider.name}:sub`]: 'repo:org/app:*' } }),
      { sub: 'repo:org/app:ref:refs/heads/main' },
      true,
    ],
    [
      'subjects unlike it',
      () => ({ StringLike: { [`${provider.name}:sub`]: 'repo:org/app:*' } }),
      { sub: 'repo:org/apple:ref:refs/heads/main' },
      false,
    ],
    ['the audience', () => ({ StringEquals: { [`${provider.name}:aud`]: provider.audience } }), {}, true],
    ['another audience', () => ({ StringEquals: { [`${provider.name}:aud`]: 'other' } }), {}, false],
    [
      'the authorized party, whatever the audience',
      () => ({ StringEquals: { [`${provider.name}:aud`]: 'sts.amazonaws.com', [`${provider.name}:oaud`]: 'x' } }),
      { aud: 'x', azp: 'sts.amazonaws.com' },
      true,
    ],
    [
      'how the subject was authenticated',
      () => ({ 'ForAnyValue:StringEquals': { [`${provider.name}:amr`]: 'mfa' } }),
      { amr: ['pwd', 'mfa'] },
      true,
    ],
    ['the name of the session', () => ({ StringLike: { 'sts:RoleSessionName': 'work*' } }), {}, true],
    ['a key of the caller’s own', () => ({ StringEquals: { 'aws:PrincipalAccount': cloud.accountId } }), {}, false],
  ];
  test.each(rows)('may ask for %s', async (_what, condition, claims, allowed) => {
    const asking = await cloud.createRole({ trust: trust(provider, condition()) });
    const call = exchange(provider.token(claims), { RoleArn: asking.arn });
    if (allowed) await expect(call).toBeAllowed();
    else await expect(call).toBeDenied({ action: 'sts:AssumeRoleWithWebIdentity', layer: 'role trust policy' });
  });

  test('denies explicitly', async () => {
    const document = JSON.parse(trust(provider)) as { Statement: object };
    const Deny = {
      ...document.Statement,
      Effect: 'Deny',
      Condition: { StringEquals: { [`${provider.name}:sub`]: 'eve' } },
    };
    const denying = await cloud.createRole({
      trust: JSON.stringify({ ...document, Statement: [document.Statement, Deny] }),
    });
    await expect(exchange(provider.token({ sub: 'eve' }), { RoleArn: denying.arn })).toBeDenied({
      because: 'explicit deny',
    });
    await expect(exchange(provider.token({ sub: 'ann' }), { RoleArn: denying.arn })).toBeAllowed();
  });

  test('of users and services is not for tokens', async () => {
    const closed = await cloud.createRole({ trust: cloud.accountId });
    await expect(exchange(provider.token(), { RoleArn: closed.arn })).toBeDenied();
  });
});

describe('an issuer', () => {
  test.each(['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'] as const)('may sign with %s', async (algorithm) => {
    const one = await cloud.identityProvider({ algorithm });
    await register(one);
    const trusting = await cloud.createRole({ trust: trust(one) });
    await expect(exchange(one.token(), { RoleArn: trusting.arn })).toBeAllowed();
  });

  test('changes its keys, which is seen with the next request', async () => {
    const one = await cloud.identityProvider();
    await register(one);
    const { arn: RoleArn } = await cloud.createRole({ trust: trust(one) });
    const old = one.token();
    await expect(exchange(old, { RoleArn })).toBeAllowed();
    one.rotate();
    await expect(exchange(old, { RoleArn })).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
    await expect(exchange(one.token(), { RoleArn })).toBeAllowed();
  });

  test('that is gone is told to be', async () => {
    const one = await cloud.identityProvider();
    await register(one);
    const { arn: RoleArn } = await cloud.createRole({ trust: trust(one) });
    const token = one.token();
    await one.stop();
    const { endpoint, region } = cloud.root;
    const input = { RoleArn, RoleSessionName: 'work', WebIdentityToken: token };
    const client = new STSClient({ endpoint, region, maxAttempts: 1 });
    await expect(client.send(new AssumeRoleWithWebIdentityCommand(input))).rejects.toMatchObject({
      name: 'IDPCommunicationErrorException',
      $metadata: { httpStatusCode: 400 },
    });
  });
});

test('a token expires by the cloud’s clock', async () => {
  const own = await startCloud();
  const one = await own.identityProvider();
  await new IAMClient(own.root).send(
    new CreateOpenIDConnectProviderCommand({ Url: one.url, ClientIDList: [one.audience] }),
  );
  const { endpoint, region } = own.root;
  const { arn } = await own.createRole({ trust: trust(one) });
  const input = { RoleArn: arn, RoleSessionName: 'work', WebIdentityToken: one.token() };
  const send = () => new STSClient({ endpoint, region }).send(new AssumeRoleWithWebIdentityCommand(input));
  await expect(send()).toBeAllowed();
  await own.clock.advance('6m');
  await expect(send()).rejects.toMatchObject({ name: 'ExpiredTokenException' });
  await own.stop();
});
