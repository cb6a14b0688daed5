import {
  CreateSAMLProviderCommand,
  IAMClient,
  UpdateRoleCommand,
  UpdateSAMLProviderCommand,
} from '@aws-sdk/client-iam';
import {
  AssumeRoleCommand,
  AssumeRoleWithSAMLCommand,
  type AssumeRoleWithSAMLCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import { type Claims, encryptAssertion, TestIdentityProvider } from '@cloudgate/saml/testing';
import { startCloud, type TestCloud, type TestRole } from '@specs/cloud';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const aws = 'https://aws.amazon.com/SAML/Attributes/';
const signIn = 'https://signin.aws.amazon.com/saml';
const minute = 60_000;

let cloud: TestCloud;
let iam: IAMClient;
let sts: STSClient;
let idp: TestIdentityProvider;
let stranger: TestIdentityProvider;
let providerArn: string;
let role: TestRole;

/** A provider registered in the first account. */
async function register(Name: string, SAMLMetadataDocument = idp.metadata()): Promise<string> {
  const { SAMLProviderArn = '' } = await iam.send(new CreateSAMLProviderCommand({ Name, SAMLMetadataDocument }));
  return SAMLProviderArn;
}

const trustOf = (Federated: string, more: object = {}) => ({
  Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession', 'sts:SetSourceIdentity'],
  Principal: { Federated },
  ...more,
});

beforeAll(async () => {
  const entityId = 'https://idp.example.com/corp';
  [cloud, idp, stranger] = await Promise.all([
    startCloud(),
    TestIdentityProvider.make({ entityId }),
    TestIdentityProvider.make({ entityId }),
  ]);
  iam = cloud.client(IAMClient);
  sts = new STSClient({
    endpoint: cloud.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'unused', secretAccessKey: 'unused' },
  });
  providerArn = await register('Corp');
  role = await cloud.createRole({
    path: '/team/',
    trust: trustOf(providerArn),
    policies: { Action: 's3:*' },
    maxSessionDuration: 7200,
  });
});
afterAll(() => cloud.stop());

const now = (): number => cloud.clock.now().getTime();
const claims = (more: Partial<Claims> = {}): Claims => ({
  at: now(),
  sessionName: 'ann@example.com',
  roles: [`${role.arn},${providerArn}`],
  ...more,
});

function assume(SAMLAssertion: string, more: Partial<AssumeRoleWithSAMLCommandInput> = {}) {
  const input = { RoleArn: role.arn, PrincipalArn: providerArn, SAMLAssertion, ...more };
  return sts.send(new AssumeRoleWithSAMLCommand(input));
}

const respond = (more: Partial<Claims> = {}): string => idp.response(claims(more));

const invalid = (message: string | RegExp) => ({
  name: 'InvalidIdentityTokenException',
  message: typeof message === 'string' ? message : expect.stringMatching(message),
  $metadata: { httpStatusCode: 400 },
});
const denied = {
  name: 'AccessDenied',
  message: 'Not authorized to perform sts:AssumeRoleWithSAML',
  $metadata: { httpStatusCode: 403 },
};
const expired = {
  name: 'ExpiredTokenException',
  message: 'Token must be redeemed within 5 minutes of issuance',
  $metadata: { httpStatusCode: 400 },
};

describe('AssumeRoleWithSAML', () => {
  test('gives a session to whom the provider vouches for', async () => {
    const answer = await assume(respond());
    const name = 'ann@example.com';
    const Arn = `arn:aws:sts::${cloud.accountId}:assumed-role/${role.name}/${name}`;
    expect(answer).toMatchObject({
      AssumedRoleUser: { AssumedRoleId: `${role.id}:${name}`, Arn },
      Subject: 'ann',
      SubjectType: 'persistent',
      Issuer: idp.entityId,
      Audience: signIn,
      NameQualifier: createHash('sha1').update(`${idp.entityId}${cloud.accountId}/Corp`).digest('base64'),
    });
    expect(answer.PackedPolicySize).toBeUndefined();
    expect(answer.SourceIdentity).toBeUndefined();
    const seconds = ((answer.Credentials?.Expiration?.getTime() ?? 0) - now()) / 1000;
    expect(seconds).toBeGreaterThan(3590);
    expect(seconds).toBeLessThanOrEqual(3600);
    const session = new STSClient(settingsOf(answer.Credentials));
    expect(await session.send(new GetCallerIdentityCommand({}))).toMatchObject({ Arn, Account: cloud.accountId });
  });

  test('takes a signed response, and line breaks in its base64', async () => {
    const response = idp.response(claims(), { sign: 'response' }).replaceAll(/.{76}/g, '$&\r\n');
    await assume(response);
  });

  test('takes the same assertion for each of its roles, as long as it is fresh', async () => {
    const second = await cloud.createRole({ trust: trustOf(providerArn) });
    const roles = [role, second].map(({ arn }) => `${arn}, ${providerArn}`);
    const response = respond({ roles });
    await assume(response);
    await assume(response, { RoleArn: second.arn });
    await assume(respond({ roles: [`${providerArn},${role.arn}`] }));
  });

  test.each<[string, Partial<Claims>]>([
    ['another region of the sign-in page', { recipient: 'https://eu-west-1.signin.aws.amazon.com/saml' }],
    ['AWS by name', { audiences: ['https://example.com', 'urn:amazon:webservices'] }],
    ['an audience in another region', { audiences: ['https://eu-west-1.signin.aws.amazon.com/saml'] }],
    ['a clock that runs ahead', { at: Date.now() + 2 * minute, notBefore: Date.now() + 2 * minute }],
  ])('takes an assertion for %s', async (_, more) => {
    const answer = await assume(respond(more));
    expect(answer.Audience).toBe(more.recipient ?? signIn);
  });

  test.each<[string, (at: number) => Partial<Claims>, object]>([
    [
      'that is older than five minutes',
      (at) => ({ at: at - 5 * minute - 1000, confirmUntil: at + 60 * minute, notOnOrAfter: at + 60 * minute }),
      expired,
    ],
    ['whose conditions are over', (at) => ({ notOnOrAfter: at - 1 }), expired],
    ['whose confirmation is over', (at) => ({ confirmUntil: at - 1 }), expired],
    ['whose session is over', (at) => ({ sessionNotOnOrAfter: at - 1 }), expired],
    ['that begins later', (at) => ({ notBefore: at + 10 * minute }), invalid('Response is not valid yet.')],
    ['of the future', (at) => ({ at: at + 10 * minute }), invalid('Response is not valid yet.')],
    [
      'for another audience',
      () => ({ audiences: ['https://example.com'] }),
      invalid('Response does not contain the required audience.'),
    ],
    [
      'for an audience of a like name',
      () => ({ audiences: ['https://signin.aws.amazon.com.example.com/saml'] }),
      invalid('Response does not contain the required audience.'),
    ],
    ['for no audience', () => ({ audiences: [] }), invalid('Response does not contain the required audience.')],
    [
      'for another recipient',
      () => ({ recipient: 'https://example.com/saml' }),
      invalid('Response does not contain the required recipient.'),
    ],
    [
      'for a recipient of a like name',
      () => ({ recipient: 'https://eu-west-1.evil.signin.aws.amazon.com/saml' }),
      invalid('Response does not contain the required recipient.'),
    ],
    [
      'of another issuer',
      () => ({ issuer: 'https://idp.example.com/other' }),
      invalid('Issuer not present in specified provider'),
    ],
    [
      'without a session name',
      () => ({ sessionName: undefined }),
      invalid('RoleSessionName is required in AuthnResponse'),
    ],
    [
      'with a bad session name',
      () => ({ sessionName: 'Ann Example' }),
      invalid('RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}'),
    ],
    [
      'with two session names',
      () => ({ attributes: { [`${aws}RoleSessionName`]: ['ann', 'bob'] } }),
      invalid(/one value/),
    ],
    [
      'with a bad source identity',
      () => ({ attributes: { [`${aws}SourceIdentity`]: 'aws:ann' } }),
      invalid('Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:"'),
    ],
    ['with a bad duration', () => ({ attributes: { [`${aws}SessionDuration`]: '60' } }), invalid(/SessionDuration/)],
    [
      'with a duration that is no number',
      () => ({ attributes: { [`${aws}SessionDuration`]: '1e3' } }),
      invalid(/SessionDuration/),
    ],
    [
      'with a tag of two values',
      () => ({ attributes: { [`${aws}PrincipalTag:team`]: ['a', 'b'] } }),
      invalid(/PrincipalTag/),
    ],
    ['with a tag of AWS', () => ({ attributes: { [`${aws}PrincipalTag:aws:team`]: 'a' } }), invalid(/session tags/)],
    [
      'with a transitive tag that it lacks',
      () => ({ attributes: { [`${aws}TransitiveTagKeys`]: ['team'] } }),
      invalid(/session tags/),
    ],
    ['of somebody with a name without end', () => ({ subject: 'x'.repeat(1025) }), invalid('NameID is too long')],
    ['of nobody', () => ({ subject: '' }), denied],
    ['without the role', () => ({ roles: [] }), denied],
    ['with the role of another provider', () => ({ roles: [`${role.arn},${providerArn}x`] }), denied],
    ['with the role only', () => ({ roles: [role.arn] }), denied],
    [
      'of a failure',
      () => ({ status: 'Responder' }),
      { name: 'IDPRejectedClaimException', $metadata: { httpStatusCode: 403 } },
    ],
  ])('refuses an assertion %s', async (_, more, error) => {
    await expect(assume(respond(more(now())))).rejects.toMatchObject(error);
  });

  test.each<[string, () => string, object]>([
    ['is not base64', () => '!!!!', invalid('Invalid base64 SAMLResponse')],
    ['is not UTF-8', () => Buffer.from([0xff, 0xfe, 0xff, 0xfe]).toString('base64'), invalid('Invalid SAML response')],
    ['is not XML', () => Buffer.from('response').toString('base64'), invalid('Invalid SAML response')],
    ['is not signed', () => idp.response(claims(), { sign: 'none' }), invalid('Response signature invalid')],
    ['is signed by another', () => stranger.response(claims()), invalid('Response signature invalid')],
    [
      'was changed',
      () => Buffer.from(idp.responseXml(claims()).replace('>ann<', '>bob<')).toString('base64'),
      invalid('Response signature invalid'),
    ],
    [
      'has two assertions',
      () =>
        Buffer.from(idp.responseXml(claims()).replace(/<saml:Assertion.*<\/saml:Assertion>/, '$&$&')).toString(
          'base64',
        ),
      invalid('Invalid SAML response'),
    ],
    [
      'is a bomb',
      () =>
        Buffer.from(`<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}">]><x>${'&a;'.repeat(1000)}</x>`).toString('base64'),
      invalid('Invalid SAML response'),
    ],
  ])('refuses a response that %s', async (_, response, error) => {
    await expect(assume(response())).rejects.toMatchObject(error);
  });

  test.each<[string, Partial<AssumeRoleWithSAMLCommandInput>]>([
    ['SAMLAssertion', { SAMLAssertion: undefined }],
    ['RoleArn', { RoleArn: undefined }],
    ['PrincipalArn', { PrincipalArn: undefined }],
    ['the ARN of a provider', { PrincipalArn: 'arn:aws:iam::123456789012:user/ann' }],
    ['an assertion that is too long', { SAMLAssertion: 'A'.repeat(100_001) }],
    ['a longer session than there is', { DurationSeconds: 43_201 }],
    ['a longer session than the role allows', { DurationSeconds: 7201 }],
  ])('refuses a request without or with %s', async (_, more) => {
    await expect(assume(respond(), more)).rejects.toMatchObject({ name: 'ValidationError' });
  });

  test('knows providers by their whole ARN', async () => {
    const gone = `arn:aws:iam::${cloud.accountId}:saml-provider/Gone`;
    const roles = [`${role.arn},${gone}`];
    await expect(assume(respond({ roles }), { PrincipalArn: gone })).rejects.toMatchObject(
      invalid("Specified provider doesn't exist"),
    );
  });

  test('believes no provider of another account, though it has the same name', async () => {
    const root = await cloud.createAccount();
    const other = new IAMClient(root);
    const create = { Name: 'Corp', SAMLMetadataDocument: stranger.metadata() };
    const { SAMLProviderArn = '' } = await other.send(new CreateSAMLProviderCommand(create));
    const response = stranger.response(
      claims({ roles: [`${role.arn},${SAMLProviderArn}`, `${role.arn},${providerArn}`] }),
    );
    await expect(assume(response)).rejects.toMatchObject(invalid('Response signature invalid'));
    await expect(assume(response, { PrincipalArn: SAMLProviderArn })).rejects.toMatchObject(denied);
  });

  test('decrypts what is encrypted for a key of the provider, and asks for it where it must', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const arn = await register('Encrypted');
    const own = await cloud.createRole({ trust: trustOf(arn) });
    const ask = (SAMLAssertion: string) => assume(SAMLAssertion, { RoleArn: own.arn, PrincipalArn: arn });
    const update = (input: object) => iam.send(new UpdateSAMLProviderCommand({ SAMLProviderArn: arn, ...input }));
    const plain = idp.responseXml(claims({ roles: [`${own.arn},${arn}`] }));
    const encrypted = Buffer.from(await encryptAssertion(plain, { publicKey })).toString('base64');
    await expect(ask(encrypted)).rejects.toMatchObject(invalid(/no private key/));
    const AddPrivateKey = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await update({ AddPrivateKey, AssertionEncryptionMode: 'Allowed' });
    await ask(encrypted);
    await ask(Buffer.from(plain).toString('base64'));
    await update({ AssertionEncryptionMode: 'Required' });
    await ask(encrypted);
    await expect(ask(Buffer.from(plain).toString('base64'))).rejects.toMatchObject(
      invalid('Response does not contain an encrypted assertion.'),
    );
  });

  test('believes metadata until it ends, and new keys at once', async () => {
    const validUntil = new Date(now() + 10 * minute).toISOString();
    const arn = await register('Rotating', idp.metadata({ validUntil }));
    const own = await cloud.createRole({ trust: trustOf(arn) });
    const ask = (by: TestIdentityProvider) =>
      assume(by.response(claims({ roles: [`${own.arn},${arn}`] })), { RoleArn: own.arn, PrincipalArn: arn });
    await ask(idp);
    const both = { certificates: [idp.certificate, stranger.certificate], validUntil };
    const update = (SAMLMetadataDocument: string) =>
      iam.send(new UpdateSAMLProviderCommand({ SAMLProviderArn: arn, SAMLMetadataDocument }));
    await update(idp.metadata(both));
    await ask(idp);
    await ask(stranger);
    await update(stranger.metadata({ validUntil }));
    await expect(ask(idp)).rejects.toMatchObject(invalid('Response signature invalid'));
    await ask(stranger);
    await cloud.clock.advance('10m');
    await expect(ask(stranger)).rejects.toMatchObject(invalid('Metadata of specified provider has expired'));
  });
});

/** Client settings with credentials of an answer. */
function settingsOf(credentials: { AccessKeyId?: string; SecretAccessKey?: string; SessionToken?: string } = {}) {
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = credentials;
  return {
    endpoint: cloud.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
  };
}

describe('a role', () => {
  async function assumed(trust: object, more: Partial<Claims> = {}) {
    const own = await cloud.createRole({ trust });
    return assume(respond({ roles: [`${own.arn},${providerArn}`], ...more }), { RoleArn: own.arn });
  }

  const person = (more: string) => `urn:oid:1.3.6.1.4.1.5923.1.1.1.${more}`;
  const attributes = {
    [person('1')]: ['staff', 'faculty'],
    [person('6')]: 'ann@example.com',
    'urn:oid:2.5.4.3': ['Ann', 'Annie'],
    'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress': 'ann@mail.example.com',
    [`${aws}PrincipalTag:team`]: 'blue',
    [`${aws}PrincipalTag:cost`]: '',
    [`${aws}TransitiveTagKeys`]: ['team'],
    [`${aws}SourceIdentity`]: 'ann',
  };

  test.each<[string, Record<string, Record<string, string | string[]>>]>([
    ['saml:aud', { StringEquals: { 'saml:aud': signIn } }],
    ['saml:iss', { StringEquals: { 'SAML:ISS': 'https://idp.example.com/corp' } }],
    ['saml:sub', { StringLike: { 'saml:sub': 'a*' } }],
    ['saml:sub_type', { StringEquals: { 'saml:sub_type': 'persistent' } }],
    ['saml:doc', { StringLike: { 'saml:doc': '*/Corp' } }],
    ['saml:namequalifier', { Null: { 'saml:namequalifier': 'false' } }],
    ['an attribute with a list', { 'ForAnyValue:StringEquals': { 'saml:edupersonaffiliation': ['staff'] } }],
    ['all of a list', { 'ForAllValues:StringEquals': { 'saml:edupersonaffiliation': ['staff', 'faculty'] } }],
    ['a single attribute', { StringEquals: { 'saml:edupersonprincipalname': 'ann@example.com' } }],
    ['saml:cn', { 'ForAnyValue:StringLike': { 'saml:cn': 'Annie' } }],
    ['saml:mail', { StringLike: { 'saml:mail': '*@mail.example.com' } }],
    ['the session name', { StringEquals: { 'sts:RoleSessionName': 'ann@example.com' } }],
    ['the source identity', { StringEquals: { 'sts:SourceIdentity': 'ann' } }],
    ['a tag', { StringEquals: { 'aws:RequestTag/team': 'blue' } }],
    ['tag keys', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'cost'] } }],
    ['transitive tag keys', { 'ForAllValues:StringEquals': { 'sts:TransitiveTagKeys': ['team'] } }],
  ])('may trust by %s', async (_, condition) => {
    await assumed(trustOf(providerArn, { Condition: condition }), { attributes });
    const [[operator = '', keys = {}] = []] = Object.entries(condition);
    const other = Object.fromEntries(Object.keys(keys).map((key) => [key, operator === 'Null' ? 'true' : 'other']));
    await expect(
      assumed(trustOf(providerArn, { Condition: { [operator]: other } }), { attributes }),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  test.each<[string, () => object, Partial<Claims>, string]>([
    ['nobody', () => ({ Principal: { AWS: cloud.accountId } }), {}, 'AssumeRoleWithSAML'],
    ['another provider', () => trustOf(`${providerArn}x`), {}, 'AssumeRoleWithSAML'],
    ['for another action', () => ({ ...trustOf(providerArn), Action: 'sts:AssumeRole' }), {}, 'AssumeRoleWithSAML'],
    [
      'without tags',
      () => ({ ...trustOf(providerArn), Action: 'sts:AssumeRoleWithSAML' }),
      { attributes: { [`${aws}PrincipalTag:a`]: '1' } },
      'TagSession',
    ],
    [
      'without source identities',
      () => ({ ...trustOf(providerArn), Action: ['sts:AssumeRoleWithSAML'] }),
      { attributes: { [`${aws}SourceIdentity`]: 'ann' } },
      'SetSourceIdentity',
    ],
    [
      'but denies',
      () => ({
        Statement: [
          { Effect: 'Allow', ...trustOf(providerArn) },
          { Effect: 'Deny', ...trustOf(providerArn) },
        ],
      }),
      {},
      'AssumeRoleWithSAML',
    ],
  ])('that trusts %s gives no session', async (_, trust, more, action) => {
    await expect(assumed(trust(), more)).rejects.toMatchObject({
      ...denied,
      message: `Not authorized to perform sts:${action}`,
    });
  });

  test('that is not there is none to be told of', async () => {
    const gone = `arn:aws:iam::${cloud.accountId}:role/gone`;
    await expect(assume(respond({ roles: [`${gone},${providerArn}`] }), { RoleArn: gone })).rejects.toMatchObject(
      denied,
    );
  });

  test('gives sessions as long as the assertion says', async () => {
    const left = async (more: Partial<Claims>, input: Partial<AssumeRoleWithSAMLCommandInput> = {}) => {
      const { Credentials } = await assume(respond(more), input);
      return Math.round(((Credentials?.Expiration?.getTime() ?? 0) - now()) / 60_000);
    };
    const duration = (seconds: number) => ({ attributes: { [`${aws}SessionDuration`]: String(seconds) } });
    expect(await left({}, { DurationSeconds: 7200 })).toBe(120);
    expect(await left(duration(1800))).toBe(30);
    expect(await left(duration(7200))).toBe(60);
    expect(await left(duration(1800), { DurationSeconds: 7200 })).toBe(30);
    expect(await left({ sessionNotOnOrAfter: now() + 20 * minute })).toBe(20);
    await iam.send(new UpdateRoleCommand({ RoleName: role.name, MaxSessionDuration: 3600 }));
    await expect(left({}, { DurationSeconds: 7200 })).rejects.toMatchObject({
      message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    });
  });

  test('gives sessions with tags, a source identity and the subject, and passes on what it should', async () => {
    const next = await cloud.createRole({
      trust: {
        Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
        Principal: { AWS: cloud.accountId },
      },
      policies: {
        Action: 'iam:ListUsers',
        Condition: {
          StringEquals: { 'aws:PrincipalTag/team': 'blue', 'aws:SourceIdentity': 'ann' },
          Null: { 'aws:PrincipalTag/cost': 'true' },
        },
      },
    });
    const qualifier = createHash('sha1').update(`${idp.entityId}${cloud.accountId}/Corp`).digest('base64');
    const own = await cloud.createRole({
      trust: trustOf(providerArn),
      policies: {
        Action: 'sts:*',
        Condition: {
          StringEquals: {
            'aws:PrincipalTag/team': 'blue',
            'aws:SourceIdentity': 'ann',
            'aws:FederatedProvider': providerArn,
            'saml:sub': 'ann',
            'saml:sub_type': 'persistent',
            'saml:namequalifier': qualifier,
          },
          // Known while the role is assumed, and not after.
          Null: { 'saml:aud': 'true', 'saml:doc': 'true', 'saml:iss': 'true', 'saml:edupersonprincipalname': 'true' },
        },
      },
    });
    const answer = await assume(respond({ roles: [`${own.arn},${providerArn}`], attributes }), { RoleArn: own.arn });
    expect(answer).toMatchObject({ SourceIdentity: 'ann', PackedPolicySize: expect.any(Number) });
    const session = new STSClient(settingsOf(answer.Credentials));
    const chain = await session.send(new AssumeRoleCommand({ RoleArn: next.arn, RoleSessionName: 'chained' }));
    const chained = new IAMClient(settingsOf(chain.Credentials));
    const { ListUsersCommand } = await import('@aws-sdk/client-iam');
    await expect(chained.send(new ListUsersCommand({}))).toBeAllowed();
  });

  test('gives sessions within session policies', async () => {
    const own = await cloud.createRole({ trust: trustOf(providerArn), policies: 'iam:*' });
    const response = respond({ roles: [`${own.arn},${providerArn}`] });
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action: 'iam:ListUsers', Resource: '*' },
    });
    const answer = await assume(response, { RoleArn: own.arn, Policy });
    expect(answer.PackedPolicySize).toBeGreaterThan(0);
    const session = new IAMClient(settingsOf(answer.Credentials));
    const { ListRolesCommand, ListUsersCommand } = await import('@aws-sdk/client-iam');
    await expect(session.send(new ListUsersCommand({}))).toBeAllowed();
    await expect(session.send(new ListRolesCommand({}))).toBeDenied();
    await expect(assume(response, { RoleArn: own.arn, Policy: '{}' })).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
    });
    const tags = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [
        `${aws}PrincipalTag:key-${index}`,
        createHash('sha512').update(String(index)).digest('base64'),
      ]),
    );
    const large = respond({ roles: [`${own.arn},${providerArn}`], attributes: tags });
    await expect(assume(large, { RoleArn: own.arn })).rejects.toMatchObject({ name: 'PackedPolicyTooLargeException' });
  });
});
