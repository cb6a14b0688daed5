import {
  CreateSAMLProviderCommand,
  type CreateSAMLProviderCommandInput,
  DeleteSAMLProviderCommand,
  GetAccountSummaryCommand,
  GetSAMLProviderCommand,
  IAMClient,
  ListSAMLProvidersCommand,
  ListSAMLProviderTagsCommand,
  TagSAMLProviderCommand,
  UntagSAMLProviderCommand,
  UpdateSAMLProviderCommand,
} from '@aws-sdk/client-iam';
import { TestIdentityProvider } from '@cloudgate/saml/testing';
import { startCloud, type TestCloud } from '@specs/cloud';
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let iam: IAMClient;
let provider: TestIdentityProvider;
let metadata: string;
beforeAll(async () => {
  [cloud, provider] = await Promise.all([startCloud(), TestIdentityProvider.make()]);
  iam = cloud.client(IAMClient);
  metadata = provider.metadata();
});
afterAll(() => cloud.stop());

const privateKeyPem = (modulusLength = 2048): string => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
};

let count = 0;

async function make(input: Partial<CreateSAMLProviderCommandInput> = {}) {
  count += 1;
  const create = { Name: `idp-${count}`, SAMLMetadataDocument: metadata, ...input };
  const { SAMLProviderArn } = await iam.send(new CreateSAMLProviderCommand(create));
  return { Name: create.Name, SAMLProviderArn };
}

describe('SAML providers', () => {
  test('are made, read back, changed, listed and deleted', async () => {
    const Tags = [{ Key: 'team', Value: 'blue' }];
    const create = new CreateSAMLProviderCommand({ Name: 'Corp', SAMLMetadataDocument: metadata, Tags });
    const made = await iam.send(create);
    const SAMLProviderArn = `arn:aws:iam::${cloud.accountId}:saml-provider/Corp`;
    expect(made).toMatchObject({ SAMLProviderArn, Tags });
    const read = () => iam.send(new GetSAMLProviderCommand({ SAMLProviderArn }));
    const shown = await read();
    expect(shown).toMatchObject({ SAMLMetadataDocument: metadata, Tags });
    expect(shown.SAMLProviderUUID).toMatch(/^[A-Z0-9]{22,64}$/);
    expect(shown.ValidUntil?.getUTCFullYear()).toBe((shown.CreateDate?.getUTCFullYear() ?? 0) + 100);
    await expect(iam.send(create)).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'Provider with name Corp already exists.',
    });

    const SAMLMetadataDocument = provider.metadata({ validUntil: '2099-05-06T07:08:09Z' });
    await iam.send(new UpdateSAMLProviderCommand({ SAMLProviderArn, SAMLMetadataDocument }));
    const ValidUntil = new Date('2099-05-06T07:08:09Z');
    const { SAMLProviderUUID, CreateDate } = shown;
    expect(await read()).toMatchObject({ SAMLMetadataDocument, ValidUntil, SAMLProviderUUID, CreateDate, Tags });

    const { SAMLProviderList } = await iam.send(new ListSAMLProvidersCommand({}));
    expect(SAMLProviderList).toEqual([{ Arn: SAMLProviderArn, CreateDate, ValidUntil }]);
    expect((await iam.send(new GetAccountSummaryCommand({}))).SummaryMap?.Providers).toBe(1);

    await iam.send(new DeleteSAMLProviderCommand({ SAMLProviderArn }));
    await expect(read()).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `Manifest not found for arn ${SAMLProviderArn}`,
      $metadata: { httpStatusCode: 404 },
    });
    expect((await iam.send(new ListSAMLProvidersCommand({}))).SAMLProviderList).toEqual([]);
    await iam.send(create);
    expect((await iam.send(new ListSAMLProviderTagsCommand({ SAMLProviderArn }))).Tags).toEqual(Tags);
    await iam.send(new DeleteSAMLProviderCommand({ SAMLProviderArn }));
  });

  test.each<[string, (metadata: string) => string]>([
    ['another document', (good) => good.replaceAll('EntityDescriptor', 'Entity')],
    ['an end in the midst', (good) => good.slice(0, -1)],
    ['a document type', (good) => good.replace('?>', '?><!DOCTYPE md [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
    ['no key', (good) => good.replace(/<md:KeyDescriptor.*<\/md:KeyDescriptor>/, ' '.repeat(1000))],
    ['a certificate that is none', (good) => good.replace(provider.certificate, 'A'.repeat(1000))],
  ])('are not made of metadata with %s', async (_, spoil) => {
    const refused = { name: 'InvalidInputException', message: 'Could not parse metadata' };
    await expect(make({ SAMLMetadataDocument: spoil(metadata) })).rejects.toMatchObject(refused);
    const { SAMLProviderArn } = await make();
    const update = new UpdateSAMLProviderCommand({ SAMLProviderArn, SAMLMetadataDocument: spoil(metadata) });
    await expect(iam.send(update)).rejects.toMatchObject(refused);
  });

  test.each<[string, Partial<CreateSAMLProviderCommandInput>]>([
    ['metadata under a thousand characters', { SAMLMetadataDocument: '<x/>' }],
    ['a name with a slash', { Name: 'a/b' }],
    ['a name that is too long', { Name: 'x'.repeat(129) }],
  ])('are not made with %s', async (_, input) => {
    await expect(make(input)).rejects.toMatchObject({ name: 'ValidationError' });
  });

  test('have two private keys at most, which are never shown', async () => {
    const { SAMLProviderArn } = await make({ AssertionEncryptionMode: 'Required', AddPrivateKey: privateKeyPem() });
    const read = () => iam.send(new GetSAMLProviderCommand({ SAMLProviderArn }));
    const { PrivateKeyList: first = [], AssertionEncryptionMode } = await read();
    expect(AssertionEncryptionMode).toBe('Required');
    expect(first).toEqual([{ KeyId: expect.stringMatching(/^[A-Z0-9]{22,64}$/), Timestamp: expect.any(Date) }]);
    const update = (input: object) => iam.send(new UpdateSAMLProviderCommand({ SAMLProviderArn, ...input }));
    await expect(update({ RemovePrivateKey: first[0]?.KeyId })).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: 'Failed to remove private key.',
    });
    await cloud.clock.advance('1m');
    await update({ AddPrivateKey: privateKeyPem() });
    await expect(update({ AddPrivateKey: privateKeyPem() })).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Private key limit of 2 is reached.',
    });
    await update({ RemovePrivateKey: first[0]?.KeyId });
    const { PrivateKeyList: second = [] } = await read();
    expect(second).toHaveLength(1);
    await update({ AssertionEncryptionMode: 'Allowed' });
    await update({ RemovePrivateKey: second[0]?.KeyId });
    const last = await read();
    expect(last).toMatchObject({ AssertionEncryptionMode: 'Allowed', SAMLMetadataDocument: metadata });
    expect(last.PrivateKeyList).toBeUndefined();
  });

  test.each<[string, () => object]>([
    [
      'Unable to set assertion encryption mode to Required because no private key is provided.',
      () => ({ AssertionEncryptionMode: 'Required' }),
    ],
    ['Unable to update identity provider. No updates are defined for metadata or encryption assertion.', () => ({})],
    [
      'Unable to add and remove private keys in the same request. Set a value for only one of the two parameters.',
      () => ({ AddPrivateKey: privateKeyPem(), RemovePrivateKey: 'A'.repeat(22) }),
    ],
    [
      'Failed to remove private key because the Key ID does not match a private key.',
      () => ({ RemovePrivateKey: 'A'.repeat(22) }),
    ],
    ['Invalid private key.', () => ({ AddPrivateKey: 'key' })],
    ['Invalid private key.', () => ({ AddPrivateKey: privateKeyPem().replace('\n', '\nAAAA') })],
    ['Invalid private key.', () => ({ AddPrivateKey: privateKeyPem(512) })],
  ])('are not changed: %s', async (message, input) => {
    const { SAMLProviderArn } = await make();
    const update = new UpdateSAMLProviderCommand({ SAMLProviderArn, ...input() });
    await expect(iam.send(update)).rejects.toMatchObject({ name: 'InvalidInputException', message });
  });

  test('take tags', async () => {
    const { SAMLProviderArn } = await make();
    const tags = async () => (await iam.send(new ListSAMLProviderTagsCommand({ SAMLProviderArn }))).Tags;
    const Tags = ['a', 'b', 'c'].map((Key) => ({ Key, Value: '1' }));
    await iam.send(new TagSAMLProviderCommand({ SAMLProviderArn, Tags }));
    expect(await tags()).toEqual(Tags);
    const page = await iam.send(new ListSAMLProviderTagsCommand({ SAMLProviderArn, MaxItems: 2 }));
    const rest = await iam.send(new ListSAMLProviderTagsCommand({ SAMLProviderArn, Marker: page.Marker }));
    expect([page.Tags, page.IsTruncated, rest.Tags]).toEqual([Tags.slice(0, 2), true, Tags.slice(2)]);
    await iam.send(new UntagSAMLProviderCommand({ SAMLProviderArn, TagKeys: ['A', 'b'] }));
    expect(await tags()).toEqual(Tags.slice(2));
  });

  test('are a hundred at most in an account', async () => {
    const root = await cloud.createAccount();
    const own = new IAMClient(root);
    const create = (Name: string) => own.send(new CreateSAMLProviderCommand({ Name, SAMLMetadataDocument: metadata }));
    for (let made = 0; made < 100; made += 1) await create(`idp-${made}`);
    await expect(create('one-more')).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for SAMLProvidersPerAccount: 100',
    });
    expect((await own.send(new ListSAMLProvidersCommand({}))).SAMLProviderList).toHaveLength(100);
  });

  const calls: Record<string, (SAMLProviderArn: string | undefined, client: IAMClient) => Promise<unknown>> = {
    CreateSAMLProvider: (_, client) =>
      client.send(new CreateSAMLProviderCommand({ Name: 'allowed', SAMLMetadataDocument: metadata })),
    GetSAMLProvider: (SAMLProviderArn, client) => client.send(new GetSAMLProviderCommand({ SAMLProviderArn })),
    ListSAMLProviders: (_, client) => client.send(new ListSAMLProvidersCommand({})),
    UpdateSAMLProvider: (SAMLProviderArn, client) =>
      client.send(new UpdateSAMLProviderCommand({ SAMLProviderArn, SAMLMetadataDocument: metadata })),
    TagSAMLProvider: (SAMLProviderArn, client) =>
      client.send(new TagSAMLProviderCommand({ SAMLProviderArn, Tags: [{ Key: 'a', Value: '1' }] })),
    UntagSAMLProvider: (SAMLProviderArn, client) =>
      client.send(new UntagSAMLProviderCommand({ SAMLProviderArn, TagKeys: ['a'] })),
    ListSAMLProviderTags: (SAMLProviderArn, client) =>
      client.send(new ListSAMLProviderTagsCommand({ SAMLProviderArn })),
    DeleteSAMLProvider: (SAMLProviderArn, client) => client.send(new DeleteSAMLProviderCommand({ SAMLProviderArn })),
  };
  test.each(Object.entries(calls).filter(([action]) => !/^(Create|ListSAMLProviders)/.test(action)))(
    '%s knows only those that are there',
    async (_, call) => {
      const arn = `arn:aws:iam::${cloud.accountId}:saml-provider/gone`;
      await expect(call(arn, iam)).rejects.toMatchObject({ name: 'NoSuchEntityException' });
      const user = `arn:aws:iam::${cloud.accountId}:user/ann`;
      await expect(call(user, iam)).rejects.toMatchObject({ name: 'InvalidInputException' });
    },
  );

  test.each(Object.entries(calls))('%s is for those who may', async (action, call) => {
    const { SAMLProviderArn } = await make();
    const Resource = action.startsWith('Create')
      ? `arn:aws:iam::${cloud.accountId}:saml-provider/allowed`
      : SAMLProviderArn;
    const statement = { Action: `iam:${action}`, ...(action.startsWith('List') ? {} : { Resource }) };
    const may = new IAMClient(await cloud.createUser({ policies: statement }));
    const mayNot = new IAMClient(await cloud.createUser());
    await expect(call(SAMLProviderArn, mayNot)).toBeDenied();
    await expect(call(SAMLProviderArn, may)).toBeAllowed();
  });
});
