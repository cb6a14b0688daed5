import { createPublicKey, verify } from 'node:crypto';
import {
  CreateOpenIDConnectProviderCommand,
  DisableOutboundWebIdentityFederationCommand as Disable,
  EnableOutboundWebIdentityFederationCommand as Enable,
  GetOutboundWebIdentityFederationInfoCommand as GetInfo,
  IAMClient,
} from '@aws-sdk/client-iam';
import {
  AssumeRoleWithWebIdentityCommand,
  GetWebIdentityTokenCommand,
  type GetWebIdentityTokenCommandInput,
  STSClient,
} from '@aws-sdk/client-sts';
import { type ClientSettings, startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let root: IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  root = new IAMClient(cloud.root);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.stop());

const disabled = { name: 'FeatureDisabledException', $metadata: { httpStatusCode: 404 } };

function tokenAs(who: ClientSettings, input: Partial<GetWebIdentityTokenCommandInput> = {}) {
  const command = new GetWebIdentityTokenCommand({
    Audience: ['https://api.example.com'],
    SigningAlgorithm: 'RS256',
    ...input,
  });
  return new STSClient(who).send(command);
}

interface Jwk {
  readonly kid: string;
  readonly alg: string;
}

async function get(url: string): Promise<unknown> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return response.json();
}

/** The header and the claims of a token, verified with the keys that its issuer publishes. */
async function verified(token: string): Promise<{ header: Jwk; claims: Record<string, unknown> }> {
  const [head = '', body = '', signature = ''] = token.split('.');
  const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  const [header, claims] = [read(head) as Jwk, read(body) as Record<string, unknown>];
  const issuer = String(claims['iss']);
  const found = (await get(`${issuer}/.well-known/openid-configuration`)) as { issuer: string; jwks_uri: string };
  expect(found.issuer).toBe(issuer);
  const { keys } = (await get(found.jwks_uri)) as { keys: readonly Jwk[] };
  const jwk = keys.find(({ kid, alg }) => kid === header.kid && alg === header.alg);
  expect(Object.keys(jwk ?? {})).not.toContain('d');
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  const algorithm = header.alg === 'RS256' ? 'sha256' : 'sha384';
  const by = { key, dsaEncoding: 'ieee-p1363' } as const;
  expect(verify(algorithm, Buffer.from(`${head}.${body}`), by, Buffer.from(signature, 'base64url'))).toBe(true);
  return { header, claims };
}

test('is enabled once, told of, and disabled once', async () => {
  await expect(root.send(new GetInfo({}))).rejects.toMatchObject(disabled);
  await expect(root.send(new Disable({}))).rejects.toMatchObject(disabled);
  const { IssuerIdentifier } = await root.send(new Enable({}));
  await expect(root.send(new Enable({}))).rejects.toMatchObject({ name: 'FeatureEnabledException' });
  expect(await root.send(new GetInfo({}))).toMatchObject({ IssuerIdentifier, JwtVendingEnabled: true });
  const other = new IAMClient(await cloud.createAccount());
  await expect(other.send(new GetInfo({}))).rejects.toMatchObject(disabled);
  expect((await other.send(new Enable({}))).IssuerIdentifier).not.toBe(IssuerIdentifier);
  await root.send(new Disable({}));
  await expect(root.send(new GetInfo({}))).rejects.toMatchObject(disabled);
  expect((await root.send(new Enable({}))).IssuerIdentifier).toBe(IssuerIdentifier);
});

describe('a token', () => {
  test.each(['RS256', 'ES384'])(
    'signed with %s says who asked, and is verified with what is published',
    async (SigningAlgorithm) => {
      const { IssuerIdentifier } = await root.send(new Enable({}));
      const user = await cloud.createUser({ policies: ['sts:GetWebIdentityToken', 'sts:TagGetWebIdentityToken'] });
      const Tags = [{ Key: 'job', Value: '7' }];
      const answer = await tokenAs(user, { SigningAlgorithm, Tags, DurationSeconds: 60 });
      const { header, claims } = await verified(answer.WebIdentityToken ?? '');
      expect(header.alg).toBe(SigningAlgorithm);
      expect(claims).toMatchObject({
        iss: IssuerIdentifier,
        aud: 'https://api.example.com',
        sub: user.arn,
        'https://sts.amazonaws.com/': {
          aws_account: cloud.accountId,
          source_region: 'us-east-1',
          principal_id: user.arn,
          request_tags: { job: '7' },
        },
      });
      expect(Number(claims['exp']) - Number(claims['iat'])).toBe(60);
      expect(answer.Expiration?.getTime()).toBe(Number(claims['exp']) * 1000);
    },
  );

  test('of a session says its role, and does not outlive it', async () => {
    await root.send(new Enable({}));
    const role = await cloud.createRole({ policies: 'sts:GetWebIdentityToken' });
    const session = await cloud.assume(role, { duration: '15m' });
    const { WebIdentityToken } = await tokenAs(session, { Audience: ['a', 'b'] });
    const { claims } = await verified(WebIdentityToken ?? '');
    expect(claims).toMatchObject({ sub: role.arn, aud: ['a', 'b'] });
    await expect(tokenAs(session, { DurationSeconds: 3600 })).rejects.toMatchObject({
      name: 'SessionDurationEscalationException',
    });
  });

  test('is not given where the account gives none', async () => {
    await expect(tokenAs(cloud.root)).rejects.toMatchObject({
      name: 'OutboundWebIdentityFederationDisabledException',
      $metadata: { httpStatusCode: 403 },
    });
  });

  test.each<[string, Partial<GetWebIdentityTokenCommandInput>]>([
    ['another algorithm', { SigningAlgorithm: 'HS256' }],
    ['a name that is no algorithm’s', { SigningAlgorithm: 'none' }],
    ['no audience', { Audience: [] }],
    ['too long a life', { DurationSeconds: 3601 }],
    ['too short a life', { DurationSeconds: 59 }],
    [
      'a tag twice',
      {
        Tags: [
          { Key: 'a', Value: '' },
          { Key: 'A', Value: '' },
        ],
      },
    ],
  ])('is not given for %s', async (_what, input) => {
    await root.send(new Enable({}));
    await expect(tokenAs(cloud.root, input)).rejects.toMatchObject({ name: 'ValidationError' });
  });

  test('is not exchanged for a role: AWS takes none of its own', async () => {
    const { IssuerIdentifier: Url = '' } = await root.send(new Enable({}));
    const Audience = ['sts.amazonaws.com'];
    await root.send(new CreateOpenIDConnectProviderCommand({ Url, ClientIDList: Audience }));
    const { WebIdentityToken } = await tokenAs(cloud.root, { Audience });
    const role = await cloud.createRole();
    const input = { RoleArn: role.arn, RoleSessionName: 'work', WebIdentityToken };
    await expect(new STSClient(cloud.root).send(new AssumeRoleWithWebIdentityCommand(input))).rejects.toMatchObject({
      name: 'InvalidIdentityTokenException',
    });
  });
});

test('no keys are published of an issuer that is not there', async () => {
  for (const document of ['openid-configuration', 'jwks.json']) {
    const response = await fetch(`${cloud.endpoint}/_cloudgate/issuers/nobody/.well-known/${document}`);
    expect(response.status).toBe(404);
  }
});

describe('is for those who may', () => {
  test.each<[string, (who: ClientSettings) => Promise<unknown>]>([
    ['iam:EnableOutboundWebIdentityFederation', (who) => new IAMClient(who).send(new Enable({}))],
    ['iam:DisableOutboundWebIdentityFederation', (who) => new IAMClient(who).send(new Disable({}))],
    ['iam:GetOutboundWebIdentityFederationInfo', (who) => new IAMClient(who).send(new GetInfo({}))],
    ['sts:GetWebIdentityToken', (who) => tokenAs(who)],
  ])('%s', async (action, call) => {
    const [may, mayNot] = [await cloud.createUser({ policies: action }), await cloud.createUser()];
    await expect(call(mayNot)).toBeDenied({ action, because: 'implicit deny' });
    await expect(call(may)).toBeAllowed();
  });

  test('and conditions hold on what the token is for', async () => {
    const Condition = {
      'ForAllValues:StringEquals': { 'sts:IdentityTokenAudience': 'https://api.example.com' },
      NumericLessThanEquals: { 'sts:DurationSeconds': '300' },
      StringEquals: { 'sts:SigningAlgorithm': 'ES384' },
    };
    const user = await cloud.createUser({ policies: { Action: 'sts:GetWebIdentityToken', Condition } });
    await expect(tokenAs(user, { SigningAlgorithm: 'ES384' })).toBeAllowed();
    await expect(tokenAs(user)).toBeDenied();
    await expect(tokenAs(user, { SigningAlgorithm: 'ES384', DurationSeconds: 301 })).toBeDenied();
    await expect(tokenAs(user, { SigningAlgorithm: 'ES384', Audience: ['https://other.example.com'] })).toBeDenied();
    const tagged = tokenAs(user, { SigningAlgorithm: 'ES384', Tags: [{ Key: 'a', Value: 'b' }] });
    await expect(tagged).toBeDenied({ action: 'sts:TagGetWebIdentityToken' });
  });
});
