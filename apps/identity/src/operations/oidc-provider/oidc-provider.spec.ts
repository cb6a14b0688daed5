import {
  AddClientIDToOpenIDConnectProviderCommand as AddClientID,
  CreateOpenIDConnectProviderCommand as Create,
  DeleteOpenIDConnectProviderCommand as Delete,
  GetAccountSummaryCommand,
  GetOpenIDConnectProviderCommand as Get,
  IAMClient,
  ListOpenIDConnectProvidersCommand as List,
  ListOpenIDConnectProviderTagsCommand as ListTags,
  RemoveClientIDFromOpenIDConnectProviderCommand as RemoveClientID,
  TagOpenIDConnectProviderCommand as Tag,
  UntagOpenIDConnectProviderCommand as Untag,
  UpdateOpenIDConnectProviderThumbprintCommand as UpdateThumbprint,
} from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let root: IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  root = new IAMClient(cloud.root);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.stop());

const Url = 'https://token.example.com/tenant';
const arnOf = (name: string): string => `arn:aws:iam::${cloud.accountId}:oidc-provider/${name}`;
const thumbprint = (n: number): string => n.toString(16).padStart(40, 'a');

async function create(input: Partial<Create['input']> = {}): Promise<string> {
  const { OpenIDConnectProviderArn = '' } = await root.send(new Create({ Url, ...input }));
  return OpenIDConnectProviderArn;
}

test('lives as Terraform has it live', async () => {
  const Tags = [{ Key: 'team', Value: 'blue' }];
  const created = await root.send(
    new Create({ Url, ClientIDList: ['b', 'a'], ThumbprintList: [thumbprint(1), thumbprint(2)], Tags }),
  );
  const OpenIDConnectProviderArn = arnOf('token.example.com/tenant');
  expect(created).toMatchObject({ OpenIDConnectProviderArn, Tags });
  const read = await root.send(new Get({ OpenIDConnectProviderArn }));
  expect(read).toMatchObject({
    Url: 'token.example.com/tenant',
    ClientIDList: ['b', 'a'],
    ThumbprintList: [thumbprint(1), thumbprint(2)],
    Tags,
  });
  expect(Math.abs((read.CreateDate?.getTime() ?? 0) - cloud.clock.now().getTime())).toBeLessThan(60_000);
  await root.send(new AddClientID({ OpenIDConnectProviderArn, ClientID: 'c' }));
  await root.send(new AddClientID({ OpenIDConnectProviderArn, ClientID: 'a' }));
  await root.send(new RemoveClientID({ OpenIDConnectProviderArn, ClientID: 'b' }));
  await root.send(new RemoveClientID({ OpenIDConnectProviderArn, ClientID: 'never there' }));
  await root.send(new UpdateThumbprint({ OpenIDConnectProviderArn, ThumbprintList: [thumbprint(3)] }));
  await root.send(new Tag({ OpenIDConnectProviderArn, Tags: [{ Key: 'Team', Value: 'red' }] }));
  expect(await root.send(new Get({ OpenIDConnectProviderArn }))).toMatchObject({
    ClientIDList: ['a', 'c'],
    ThumbprintList: [thumbprint(3)],
    Tags: [{ Key: 'Team', Value: 'red' }],
  });
  await root.send(new Untag({ OpenIDConnectProviderArn, TagKeys: ['team'] }));
  expect((await root.send(new ListTags({ OpenIDConnectProviderArn }))).Tags).toEqual([]);
  expect((await root.send(new List({}))).OpenIDConnectProviderList).toEqual([{ Arn: OpenIDConnectProviderArn }]);
  expect((await root.send(new GetAccountSummaryCommand({}))).SummaryMap).toMatchObject({ Providers: 1 });
  await root.send(new Delete({ OpenIDConnectProviderArn }));
  await root.send(new Delete({ OpenIDConnectProviderArn }));
  expect((await root.send(new List({}))).OpenIDConnectProviderList).toEqual([]);
  await expect(root.send(new Get({ OpenIDConnectProviderArn }))).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: `OpenIDConnect Provider not found for arn ${OpenIDConnectProviderArn}`,
  });
});

test('is one account’s own, and keeps nothing of one that was deleted', async () => {
  const OpenIDConnectProviderArn = await create({ Tags: [{ Key: 'team', Value: 'blue' }] });
  const other = new IAMClient(await cloud.createAccount());
  expect((await other.send(new List({}))).OpenIDConnectProviderList).toEqual([]);
  await expect(other.send(new Get({ OpenIDConnectProviderArn }))).rejects.toMatchObject({ name: 'AccessDenied' });
  await root.send(new Delete({ OpenIDConnectProviderArn }));
  await create();
  expect((await root.send(new ListTags({ OpenIDConnectProviderArn }))).Tags).toEqual([]);
});

test('lists its tags in pages', async () => {
  const Tags = Array.from({ length: 5 }, (_, n) => ({ Key: `k${n}`, Value: String(n) }));
  const OpenIDConnectProviderArn = await create({ Tags });
  const first = await root.send(new ListTags({ OpenIDConnectProviderArn, MaxItems: 3 }));
  expect(first).toMatchObject({ IsTruncated: true, Tags: Tags.slice(0, 3) });
  const second = await root.send(new ListTags({ OpenIDConnectProviderArn, Marker: first.Marker }));
  expect(second).toMatchObject({ IsTruncated: false, Tags: Tags.slice(3) });
});

describe('a URL', () => {
  test.each([
    'https://token.example.com',
    'https://token.example.com/',
    'https://oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE',
    'http://localhost:8080/realms/dev',
    'http://127.0.0.1:9000',
    'http://[::1]:9000',
  ])('%s names the provider without its scheme', async (url) => {
    expect(await create({ Url: url })).toBe(arnOf(url.slice(url.indexOf('//') + 2)));
  });

  test.each([
    'token.example.com',
    'http://token.example.com',
    'http://localhost.example.com',
    'http://10.0.0.1:9000',
    'https://token.example.com:8443',
    'https://token.example.com?a=b',
    'https://token.example.com/#part',
    'https://ann:secret@token.example.com',
    'https://token.example.com/a/../b',
    'https://token.example.com/*',
    'https://token.example.com/a b',
    'ftp://token.example.com',
    'https://',
    'file:///etc/passwd',
  ])('%s is none of a provider', async (url) => {
    await expect(create({ Url: url })).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Invalid Open ID Connect Provider URL',
    });
  });

  test('of any text ends in a provider or in an error of the client’s', async () => {
    const texts = fc.oneof(fc.webUrl(), fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const answer: unknown = await create({ Url: text }).catch((error: unknown) => error);
        if (typeof answer === 'string') expect(answer).toBe(arnOf(text.slice(text.indexOf('//') + 2)));
        else expect(answer).toMatchObject({ $metadata: { httpStatusCode: expect.toBeOneOf([400, 409]) as number } });
      }),
      { numRuns: 40 },
    );
  });
});

const many = (length: number): string[] => Array.from({ length }, (_, n) => `client-${n}`);

test.each<[string, () => Promise<unknown>, string]>([
  ['the same URL twice', async () => [await create(), await create()], 'EntityAlreadyExistsException'],
  ['a hundred and one client ids', () => create({ ClientIDList: many(101) }), 'LimitExceededException'],
  ['six thumbprints', () => create({ ThumbprintList: [1, 2, 3, 4, 5, 6].map(thumbprint) }), 'LimitExceededException'],
  ['a short thumbprint', () => create({ ThumbprintList: ['abc'] }), 'ValidationError'],
  ['a thumbprint that is not hexadecimal', () => create({ ThumbprintList: ['x'.repeat(40)] }), 'InvalidInputException'],
  ['an empty client id', () => create({ ClientIDList: [''] }), 'ValidationError'],
  ['a client id too long', () => create({ ClientIDList: ['x'.repeat(256)] }), 'ValidationError'],
  ['a URL too long', () => create({ Url: `https://a.example/${'x'.repeat(255)}` }), 'ValidationError'],
  ['a tag of AWS', () => create({ Tags: [{ Key: 'aws:x', Value: '' }] }), 'InvalidInputException'],
  [
    'an ARN of a user',
    () => root.send(new Get({ OpenIDConnectProviderArn: `arn:aws:iam::${cloud.accountId}:user/ann` })),
    'InvalidInputException',
  ],
])('refuses %s', async (_what, call, name) => {
  await expect(call()).rejects.toMatchObject({ name });
});

test('has room for a hundred client ids, and a hundred providers in an account', async () => {
  const OpenIDConnectProviderArn = await create({ ClientIDList: many(100) });
  await expect(root.send(new AddClientID({ OpenIDConnectProviderArn, ClientID: 'more' }))).rejects.toMatchObject({
    name: 'LimitExceededException',
    message: 'Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100',
  });
  for (let n = 1; n < 100; n += 1) await create({ Url: `https://token-${n}.example.com` });
  await expect(create({ Url: 'https://one.more.example.com' })).rejects.toMatchObject({
    name: 'LimitExceededException',
    message: 'Cannot exceed quota for OpenIdConnectProvidersPerAccount: 100',
  });
});

describe('of those who may and those who may not', () => {
  const arn = (): string => arnOf('token.example.com/tenant');
  const rows: readonly [string, () => object][] = [
    ['CreateOpenIDConnectProvider', () => new Create({ Url: 'https://new.example.com' })],
    ['GetOpenIDConnectProvider', () => new Get({ OpenIDConnectProviderArn: arn() })],
    ['ListOpenIDConnectProviders', () => new List({})],
    ['AddClientIDToOpenIDConnectProvider', () => new AddClientID({ OpenIDConnectProviderArn: arn(), ClientID: 'x' })],
    [
      'RemoveClientIDFromOpenIDConnectProvider',
      () => new RemoveClientID({ OpenIDConnectProviderArn: arn(), ClientID: 'x' }),
    ],
    [
      'UpdateOpenIDConnectProviderThumbprint',
      () => new UpdateThumbprint({ OpenIDConnectProviderArn: arn(), ThumbprintList: [thumbprint(1)] }),
    ],
    [
      'TagOpenIDConnectProvider',
      () => new Tag({ OpenIDConnectProviderArn: arn(), Tags: [{ Key: 'team', Value: 'x' }] }),
    ],
    ['UntagOpenIDConnectProvider', () => new Untag({ OpenIDConnectProviderArn: arn(), TagKeys: ['team'] })],
    ['ListOpenIDConnectProviderTags', () => new ListTags({ OpenIDConnectProviderArn: arn() })],
    ['DeleteOpenIDConnectProvider', () => new Delete({ OpenIDConnectProviderArn: arn() })],
  ];

  test.each(rows)('%s', async (name, command) => {
    await create({ Tags: [{ Key: 'team', Value: 'blue' }] });
    const Action = `iam:${name}`;
    const may = await cloud.createUser({ policies: Action });
    const mayNot = await cloud.createUser({ policies: { Action: 'iam:*', Resource: arnOf('other.example.com') } });
    const send = (who: typeof may) => new IAMClient(who).send(command() as List);
    await expect(send(mayNot)).toBeDenied({ action: Action, because: 'implicit deny' });
    await expect(send(may)).toBeAllowed();
  });

  test('a tag decides', async () => {
    const OpenIDConnectProviderArn = await create({ Tags: [{ Key: 'team', Value: 'blue' }] });
    const of = (team: string) =>
      cloud.createUser({
        policies: {
          Action: 'iam:GetOpenIDConnectProvider',
          Condition: { StringEquals: { 'aws:ResourceTag/team': team } },
        },
      });
    await expect(new IAMClient(await of('red')).send(new Get({ OpenIDConnectProviderArn }))).toBeDenied();
    await expect(new IAMClient(await of('blue')).send(new Get({ OpenIDConnectProviderArn }))).toBeAllowed();
  });
});
