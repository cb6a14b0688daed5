/** Tokens and issuers that are not what they seem: whatever it is, nobody gets a session. */
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { CreateOpenIDConnectProviderCommand, DeleteOpenIDConnectProviderCommand, IAMClient } from '@aws-sdk/client-iam';
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { startCloud, type TestCloud, type TestRole } from '@specs/cloud';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Issuer, json, startIssuer, tokenOf } from '../../../test/support/issuer.js';

let cloud: TestCloud;
let issuer: Issuer;
let role: TestRole;
beforeAll(async () => {
  cloud = await startCloud();
  issuer = await startIssuer();
  await new IAMClient(cloud.root).send(
    new CreateOpenIDConnectProviderCommand({ Url: issuer.url, ClientIDList: ['app', 'other-app'] }),
  );
  role = await cloud.createRole({ trust: trusting(cloud.accountId) });
});
afterEach(() => issuer.restore());
afterAll(async () => {
  await cloud.stop();
  await issuer.stop();
});

const arnIn = (account: string): string => `arn:aws:iam::${account}:oidc-provider/${issuer.name}`;

function trusting(account: string) {
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: arnIn(account) },
    Action: 'sts:AssumeRoleWithWebIdentity',
  };
  return JSON.stringify({ Version: '2012-10-17', Statement: statement });
}

async function exchange(WebIdentityToken: string, RoleArn = role.arn): Promise<void> {
  const { endpoint, region } = cloud.root;
  const client = new STSClient({ endpoint, region, maxAttempts: 1 });
  await client.send(new AssumeRoleWithWebIdentityCommand({ RoleArn, RoleSessionName: 'work', WebIdentityToken }));
}

const now = (): number => Math.floor(cloud.clock.now().getTime() / 1000);
const header = { alg: 'RS256', kid: 'one', typ: 'JWT' };
const claims = () => ({ iss: issuer.url, sub: 'ann', aud: 'app', iat: now(), exp: now() + 300 });
const signed = (changes: object = {}, head: object = header) =>
  tokenOf(head, { ...claims(), ...changes }, { key: issuer.privateKey });

const invalid = 'InvalidIdentityTokenException';
const noKey = /^Couldn't retrieve verification key from your identity provider/;

test('the token that all others are made of is good', async () => {
  await expect(exchange(signed())).resolves.toBeUndefined();
});

interface Row {
  readonly what: string;
  readonly token: () => string;
  readonly name?: string;
  readonly message?: string | RegExp;
}

const rows: readonly Row[] = [
  { what: 'no signature', token: () => tokenOf({ ...header, alg: 'none' }, claims()) },
  { what: 'no signature, in capitals', token: () => tokenOf({ ...header, alg: 'NONE' }, claims()) },
  {
    what: 'an HMAC with the public key as PEM',
    token: () =>
      tokenOf({ ...header, alg: 'HS256' }, claims(), {
        secret: issuer.publicKey.export({ type: 'spki', format: 'pem' }),
      }),
  },
  {
    what: 'an HMAC with the key that is published',
    token: () => tokenOf({ ...header, alg: 'HS256' }, claims(), { secret: JSON.stringify(issuer.jwk) }),
  },
  { what: 'an RSA-PSS signature', token: () => signed({}, { ...header, alg: 'PS256' }) },
  { what: 'a signature cut off', token: () => signed().slice(0, -20) },
  { what: 'an empty signature', token: () => `${signed().split('.').slice(0, 2).join('.')}.` },
  {
    what: 'a signature of another token',
    token: () => [...signed({ sub: 'bob' }).split('.').slice(0, 2), signed().split('.')[2]].join('.'),
    message: 'The signature of the token is not valid.',
  },
  {
    what: 'another key with the same id',
    token: () => tokenOf(header, claims(), { key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey }),
    message: 'The signature of the token is not valid.',
  },
  {
    what: 'a key that it brings along',
    token() {
      const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const jwk = publicKey.export({ format: 'jwk' });
      return tokenOf({ ...header, kid: 'mine', jwk }, claims(), { key: privateKey });
    },
    message: noKey,
  },
  { what: 'a key id that is not published', token: () => signed({}, { ...header, kid: 'two' }), message: noKey },
  { what: 'no key id', token: () => signed({}, { alg: 'RS256' }) },
  { what: 'an algorithm that is not the key’s', token: () => signed({}, { ...header, alg: 'RS512' }), message: noKey },
  { what: 'a curve for an RSA key', token: () => signed({}, { ...header, alg: 'ES256' }), message: noKey },
  { what: 'extensions that must be understood', token: () => signed({}, { ...header, crit: ['b64'], b64: false }) },
  {
    what: 'an end in the past',
    token: () => signed({ iat: now() - 600, exp: now() - 1 }),
    name: 'ExpiredTokenException',
  },
  {
    what: 'an end now',
    token: () => signed({ exp: now() }),
    name: 'ExpiredTokenException',
    message: /^Token expired: current date\/time \d+ must be before the expiration date\/time \d+$/,
  },
  { what: 'a beginning in the future', token: () => signed({ nbf: now() + 600, exp: now() + 900 }) },
  { what: 'an issue in the future', token: () => signed({ iat: now() + 600, exp: now() + 900 }) },
  {
    what: 'an audience that is not registered',
    token: () => signed({ aud: 'someone' }),
    message: 'Incorrect token audience',
  },
  {
    what: 'a party that is not registered',
    token: () => signed({ azp: 'someone' }),
    message: 'Incorrect token audience',
  },
  {
    what: 'an issuer that is not registered',
    token: () => signed({ iss: 'https://other.example.com' }),
    message: 'No OpenIDConnect provider found in your account for https://other.example.com',
  },
  { what: 'its issuer by another scheme', token: () => signed({ iss: `https://${issuer.name}` }) },
  { what: 'its issuer with a slash more', token: () => signed({ iss: `${issuer.url}/` }) },
  { what: 'an end that is text', token: () => signed({ exp: String(now() + 300) }) },
  { what: 'a list of subjects', token: () => signed({ sub: ['ann', 'bob'] }) },
  { what: 'an audience of nothing', token: () => signed({ aud: [] }), message: 'Invalid value of the claim: aud' },
  ...['sub', 'aud', 'exp', 'iat', 'iss'].map((claim) => ({
    what: `no ${claim}`,
    token: () => signed({ [claim]: undefined }),
    message: `Missing a required claim: ${claim}`,
  })),
  { what: 'no JSON', token: () => 'a.b.c' },
  { what: 'no token at all', token: () => 'just text' },
  { what: 'a list for claims', token: () => tokenOf(header, [claims()], { key: issuer.privateKey }) },
  { what: 'too much text', token: () => signed({ more: 'x'.repeat(20_000) }), name: 'ValidationError' },
  {
    what: 'a tag of AWS',
    token: () => signed({ 'https://aws.amazon.com/tags': { principal_tags: { 'aws:x': ['y'] } } }),
  },
  {
    what: 'two values of a tag',
    token: () => signed({ 'https://aws.amazon.com/tags': { principal_tags: { a: ['x', 'y'] } } }),
  },
  { what: 'tags that are none', token: () => signed({ 'https://aws.amazon.com/tags': 'team=blue' }) },
  {
    what: 'a key to pass on that is no tag’s',
    token: () => signed({ 'https://aws.amazon.com/tags': { transitive_tag_keys: ['a'] } }),
  },
  {
    what: 'a source identity that cannot be one',
    token: () => signed({ 'https://aws.amazon.com/source_identity': 'a b' }),
  },
];

describe('a token is refused that has', () => {
  test.each(rows)('$what', async ({ token, name = invalid, message = /./ }) => {
    const error: unknown = await exchange(token()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name, $metadata: { httpStatusCode: 400 } });
    expect((error as Error).message).toMatch(message);
  });
});

describe('nobody asks the issuer', () => {
  test('about a token that is refused without it', async () => {
    for (const changes of [{ aud: 'someone' }, { exp: now() - 1 }, { iss: 'https://other.example.com' }]) {
      await expect(exchange(signed(changes))).rejects.toThrow();
    }
    expect(issuer.asked).toEqual([]);
  });
});

/** What an issuer may do, and what its clients are told. */
const misdeeds: readonly [string, () => void, string][] = [
  [
    'does not know itself',
    () => void delete issuer.answers['/.well-known/openid-configuration'],
    'IDPCommunicationErrorException',
  ],
  [
    'says that it is another',
    () => answer({ issuer: 'https://other.example.com', jwks_uri: `${issuer.url}/keys` }),
    invalid,
  ],
  ['names no keys', () => answer({ issuer: issuer.url }), invalid],
  [
    'has its keys where anyone on the way can change them',
    () => answer({ issuer: issuer.url, jwks_uri: 'http://example.com/keys' }),
    invalid,
  ],
  ['has its keys in a file', () => answer({ issuer: issuer.url, jwks_uri: 'file:///etc/passwd' }), invalid],
  [
    'gives no JSON',
    () => void (issuer.answers['/keys'] = (_request, response) => void response.end('<keys/>')),
    invalid,
  ],
  ['gives no list of keys', () => void (issuer.answers['/keys'] = json({ keys: 'one' })), invalid],
  [
    'gives two keys with one id',
    () => void (issuer.answers['/keys'] = json({ keys: [issuer.jwk, issuer.jwk] })),
    invalid,
  ],
  [
    'gives half a key',
    () => void (issuer.answers['/keys'] = json({ keys: [{ ...issuer.jwk, n: undefined }] })),
    invalid,
  ],
  [
    'gives its key for encryption',
    () => void (issuer.answers['/keys'] = json({ keys: [{ ...issuer.jwk, use: 'enc' }] })),
    invalid,
  ],
  [
    'gives a secret for a key',
    () => void (issuer.answers['/keys'] = json({ keys: [{ kty: 'oct', k: 'AAAA', kid: 'one' }] })),
    invalid,
  ],
  [
    'gives more than a hundred keys',
    () =>
      void (issuer.answers['/keys'] = json({
        keys: Array.from({ length: 101 }, (_, n) => ({ ...issuer.jwk, kid: n === 0 ? 'one' : `k${n}` })),
      })),
    invalid,
  ],
  [
    'redirects',
    () =>
      void (issuer.answers['/keys'] = (_request, response) =>
        void response.writeHead(302, { location: `${issuer.url}/elsewhere` }).end()),
    'IDPCommunicationErrorException',
  ],
  [
    'fails',
    () => void (issuer.answers['/keys'] = (_request, response) => void response.writeHead(500).end()),
    'IDPCommunicationErrorException',
  ],
  [
    'gives more than anyone reads',
    () => void (issuer.answers['/keys'] = json({ keys: [issuer.jwk], more: 'x'.repeat(300_000) })),
    'IDPCommunicationErrorException',
  ],
  [
    'never ends',
    () => void (issuer.answers['/keys'] = (_request, response) => void response.write('{"keys":[')),
    'IDPCommunicationErrorException',
  ],
  ['never begins', () => void (issuer.answers['/keys'] = () => undefined), 'IDPCommunicationErrorException'],
  [
    'hangs up',
    () => void (issuer.answers['/keys'] = ({ socket }) => void socket.destroy()),
    'IDPCommunicationErrorException',
  ],
];

function answer(document: object): void {
  issuer.answers['/.well-known/openid-configuration'] = json(document);
}

describe('a token is refused whose issuer', () => {
  test.each(misdeeds)('%s', async (_what, misbehave, name) => {
    misbehave();
    await expect(exchange(signed())).rejects.toMatchObject({ name });
    issuer.restore();
    await expect(exchange(signed())).resolves.toBeUndefined();
  });

  test('has a key that is too short', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    issuer.answers['/keys'] = json({
      keys: [
        { ...createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })).export({ format: 'jwk' }), kid: 'one' },
      ],
    });
    await expect(exchange(tokenOf(header, claims(), { key: privateKey }))).rejects.toMatchObject({ name: invalid });
  });
});

describe('a provider is', () => {
  test('one of the role’s account, and of no other', async () => {
    const other = await cloud.createAccount();
    const abroad = await cloud.createRole({ root: other, trust: trusting(cloud.accountId) });
    await expect(exchange(signed(), abroad.arn)).rejects.toMatchObject({
      name: invalid,
      message: `No OpenIDConnect provider found in your account for ${issuer.url}`,
    });
  });

  test('gone with its deletion', async () => {
    const root = new IAMClient(cloud.root);
    await root.send(new DeleteOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arnIn(cloud.accountId) }));
    await expect(exchange(signed())).rejects.toMatchObject({ name: invalid });
    await root.send(new CreateOpenIDConnectProviderCommand({ Url: issuer.url, ClientIDList: ['app'] }));
    await expect(exchange(signed())).resolves.toBeUndefined();
  });
});
