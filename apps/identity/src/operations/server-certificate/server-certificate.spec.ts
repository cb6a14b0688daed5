import {
  DeleteServerCertificateCommand,
  GetAccountSummaryCommand,
  GetServerCertificateCommand,
  IAMClient,
  ListServerCertificatesCommand,
  ListServerCertificateTagsCommand,
  TagServerCertificateCommand,
  UntagServerCertificateCommand,
  UpdateServerCertificateCommand,
  UploadServerCertificateCommand,
  type UploadServerCertificateCommandInput,
} from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCertificate, privateKeyPem, type TestCertificate } from '../../../test/support/test-certificate.js';

let cloud: TestCloud;
let iam: IAMClient;
let root: TestCertificate;
let intermediate: TestCertificate;
let leaf: TestCertificate;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(IAMClient);
  root = await newCertificate({ name: 'CN=root' });
  intermediate = await newCertificate({ name: 'CN=intermediate', issuer: root, key: 2048 });
  leaf = await newCertificate({ issuer: intermediate });
});
afterAll(() => cloud.stop());

type Input = UploadServerCertificateCommandInput;
let count = 0;

function inputOf({ pem, privateKey }: TestCertificate, more: Partial<Input> = {}): Input {
  count += 1;
  const ServerCertificateName = `site-${count}`;
  return { ServerCertificateName, CertificateBody: pem, PrivateKey: privateKeyPem(privateKey), ...more };
}

async function upload(certificate: TestCertificate, more: Partial<Input> = {}): Promise<string> {
  const input = inputOf(certificate, more);
  await iam.send(new UploadServerCertificateCommand(input));
  return input.ServerCertificateName ?? '';
}

const read = async (ServerCertificateName: string) =>
  (await iam.send(new GetServerCertificateCommand({ ServerCertificateName }))).ServerCertificate;

describe('server certificates', () => {
  test('are uploaded, read back, listed, moved and deleted', async () => {
    const Tags = [{ Key: 'team', Value: 'blue' }];
    const CertificateChain = `${intermediate.pem}\n${root.pem}`;
    const input = inputOf(leaf, { ServerCertificateName: 'Site', Path: '/cloudfront/', CertificateChain, Tags });
    const made = await iam.send(new UploadServerCertificateCommand(input));
    const Arn = `arn:aws:iam::${cloud.accountId}:server-certificate/cloudfront/Site`;
    const metadata = {
      Path: '/cloudfront/',
      ServerCertificateName: 'Site',
      ServerCertificateId: expect.stringMatching(/^ASCA[A-Z2-7]{17}$/),
      Arn,
      UploadDate: expect.any(Date),
      Expiration: new Date('2120-01-01T00:00:00Z'),
    };
    expect(made.ServerCertificateMetadata).toEqual(metadata);
    expect(made.Tags).toEqual(Tags);
    const shown = await read('site');
    expect(shown).toEqual({ ServerCertificateMetadata: metadata, CertificateBody: leaf.pem, CertificateChain, Tags });
    expect(JSON.stringify(shown)).not.toContain('PRIVATE');
    const summary = await iam.send(new GetAccountSummaryCommand({}));
    expect(summary.SummaryMap).toMatchObject({ ServerCertificates: 1, ServerCertificatesQuota: 20 });
    await expect(iam.send(new UploadServerCertificateCommand(input))).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'The Server Certificate with name Site already exists.',
    });

    const rename = { ServerCertificateName: 'Site', NewServerCertificateName: 'Moved', NewPath: '/' };
    await iam.send(new UpdateServerCertificateCommand(rename));
    const moved = (await read('Moved'))?.ServerCertificateMetadata;
    const { ServerCertificateId } = shown?.ServerCertificateMetadata ?? {};
    const movedArn = `arn:aws:iam::${cloud.accountId}:server-certificate/Moved`;
    expect(moved).toMatchObject({ ServerCertificateId, Path: '/', ServerCertificateName: 'Moved', Arn: movedArn });
    const list = await iam.send(new ListServerCertificatesCommand({}));
    expect(list.ServerCertificateMetadataList).toEqual([moved]);
    const gone = { name: 'NoSuchEntityException', message: 'The Server Certificate with name Site cannot be found.' };
    await expect(read('Site')).rejects.toMatchObject(gone);
    await iam.send(new DeleteServerCertificateCommand({ ServerCertificateName: 'Moved' }));
    expect((await iam.send(new ListServerCertificatesCommand({}))).ServerCertificateMetadataList).toEqual([]);
  });

  test('may do without a chain, hold any key, and begin with white space', async () => {
    const rsa = await newCertificate({ key: 2048 });
    const pkcs1 = rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    const name = await upload(rsa, { PrivateKey: `\n${pkcs1}`, CertificateBody: `\n${rsa.pem}\n` });
    expect(await read(name)).toMatchObject({ CertificateBody: rsa.pem.trim() });
    const sec1 = leaf.privateKey.export({ type: 'sec1', format: 'pem' }).toString();
    expect(await read(await upload(leaf, { PrivateKey: sec1 }))).not.toHaveProperty('CertificateChain');
    const CertificateChain = intermediate.pem;
    expect(await read(await upload(leaf, { CertificateChain }))).toMatchObject({ CertificateChain });
  });

  const malformed = 'MalformedCertificateException';
  const chainFault = (index: number): string =>
    'Unable to validate certificate chain. The certificate chain must start with the immediate signing certificate, ' +
    `followed by any intermediaries in order. The index within the chain of the invalid certificate is: ${index}`;
  const unparsed = 'Unable to parse certificate. Please ensure the certificate is in PEM format.';
  const encrypted = () =>
    leaf.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' }).toString();
  test.each<[string, string, string | RegExp, () => Partial<Input>]>([
    ['text', malformed, unparsed, () => ({ CertificateBody: 'a certificate' })],
    ['a certificate with text before it', malformed, unparsed, () => ({ CertificateBody: `text\n${leaf.pem}` })],
    ['a key in place of the certificate', malformed, unparsed, () => ({ CertificateBody: encrypted() })],
    ['an encrypted key', malformed, 'Invalid Private Key.', () => ({ PrivateKey: encrypted() })],
    ['a certificate in place of the key', malformed, 'Invalid Private Key.', () => ({ PrivateKey: leaf.pem })],
    [
      "another's key",
      'KeyPairMismatchException',
      /do not match/,
      () => ({ PrivateKey: privateKeyPem(root.privateKey) }),
    ],
    ['a chain of text', malformed, /parse certificate chain/, () => ({ CertificateChain: 'chain' })],
    ['a chain with text behind', malformed, /parse certificate chain/, () => ({ CertificateChain: `${root.pem}\nx` })],
    ['a chain of another', malformed, chainFault(-1), () => ({ CertificateChain: root.pem })],
    ['itself as its chain', malformed, chainFault(-1), () => ({ CertificateChain: leaf.pem })],
    [
      'a chain out of order',
      malformed,
      chainFault(0),
      () => ({ CertificateChain: `${intermediate.pem}\n${leaf.pem}\n${root.pem}` }),
    ],
    [
      'a chain that does not end',
      malformed,
      /parse certificate chain/,
      () => ({ CertificateChain: `${root.pem}\n`.repeat(1000) }),
    ],
  ])('are not made of %s', async (_, name, message, more) => {
    const input = inputOf(leaf, more());
    const fault = { name, message: typeof message === 'string' ? message : expect.stringMatching(message) };
    await expect(iam.send(new UploadServerCertificateCommand(input))).rejects.toMatchObject({
      ...fault,
      $metadata: { httpStatusCode: 400 },
    });
    await expect(read(input.ServerCertificateName ?? '')).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  });

  test.each([
    ['expired', { notAfter: new Date('2021-01-01') }, /no longer valid/],
    ['not yet begun', { notBefore: new Date('2110-01-01') }, /not yet valid/],
  ])('that have %s are refused', async (_, options, message) => {
    await expect(upload(await newCertificate(options))).rejects.toThrow(message);
  });

  test('are twenty an account, in pages, below paths', async () => {
    const own = new IAMClient(await cloud.createAccount());
    const put = (index: number) =>
      own.send(new UploadServerCertificateCommand(inputOf(leaf, { Path: index < 5 ? '/a/' : '/' })));
    for (let index = 0; index < 20; index += 1) await put(index);
    await expect(put(20)).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for ServerCertificatesPerAccount: 20',
    });
    const below = await own.send(new ListServerCertificatesCommand({ PathPrefix: '/a/' }));
    expect(below.ServerCertificateMetadataList).toHaveLength(5);
    const page = await own.send(new ListServerCertificatesCommand({ MaxItems: 15 }));
    const rest = await own.send(new ListServerCertificatesCommand({ Marker: page.Marker }));
    expect([page.IsTruncated, rest.ServerCertificateMetadataList?.length]).toEqual([true, 5]);
  });

  test('take tags, which can decide', async () => {
    const ServerCertificateName = await upload(leaf, { Tags: [{ Key: 'team', Value: 'blue' }] });
    const Condition = { StringEquals: { 'aws:ResourceTag/team': 'blue' } };
    const policies = { Action: 'iam:GetServerCertificate', Condition };
    const blue = new IAMClient(await cloud.createUser({ policies }));
    const get = () => blue.send(new GetServerCertificateCommand({ ServerCertificateName }));
    await expect(get()).toBeAllowed();
    const tags = async () => (await iam.send(new ListServerCertificateTagsCommand({ ServerCertificateName }))).Tags;
    await iam.send(new TagServerCertificateCommand({ ServerCertificateName, Tags: [{ Key: 'TEAM', Value: 'red' }] }));
    expect(await tags()).toEqual([{ Key: 'TEAM', Value: 'red' }]);
    await expect(get()).toBeDenied();
    await iam.send(new UntagServerCertificateCommand({ ServerCertificateName, TagKeys: ['team'] }));
    expect(await tags()).toEqual([]);
  });

  test('are renamed by those who may write the new name, to one that is free', async () => {
    const ServerCertificateName = await upload(leaf);
    const arn = `arn:aws:iam::${cloud.accountId}:server-certificate/`;
    const Resource = [arn + ServerCertificateName, `${arn}mine-*`];
    const policies = { Action: 'iam:UpdateServerCertificate', Resource };
    const may = new IAMClient(await cloud.createUser({ policies }));
    const rename = (NewServerCertificateName: string, client = may) =>
      client.send(new UpdateServerCertificateCommand({ ServerCertificateName, NewServerCertificateName }));
    await expect(rename('other')).toBeDenied();
    const taken = await upload(leaf);
    await expect(rename(taken, iam)).rejects.toMatchObject({ name: 'EntityAlreadyExistsException' });
    await rename('mine-1');
  });

  const calls: Record<string, (ServerCertificateName: string, client: IAMClient) => Promise<unknown>> = {
    UploadServerCertificate: (ServerCertificateName, client) =>
      client.send(new UploadServerCertificateCommand(inputOf(leaf, { ServerCertificateName }))),
    GetServerCertificate: (ServerCertificateName, client) =>
      client.send(new GetServerCertificateCommand({ ServerCertificateName })),
    ListServerCertificates: (_, client) => client.send(new ListServerCertificatesCommand({})),
    UpdateServerCertificate: (ServerCertificateName, client) =>
      client.send(new UpdateServerCertificateCommand({ ServerCertificateName })),
    TagServerCertificate: (ServerCertificateName, client) =>
      client.send(new TagServerCertificateCommand({ ServerCertificateName, Tags: [{ Key: 'a', Value: '1' }] })),
    ListServerCertificateTags: (ServerCertificateName, client) =>
      client.send(new ListServerCertificateTagsCommand({ ServerCertificateName })),
    UntagServerCertificate: (ServerCertificateName, client) =>
      client.send(new UntagServerCertificateCommand({ ServerCertificateName, TagKeys: ['a'] })),
    DeleteServerCertificate: (ServerCertificateName, client) =>
      client.send(new DeleteServerCertificateCommand({ ServerCertificateName })),
  };
  test.each(Object.entries(calls))('%s is for those who may', async (action, call) => {
    const fresh = action.startsWith('Upload');
    const name = fresh ? 'fresh' : await upload(leaf);
    const Resource = `arn:aws:iam::${cloud.accountId}:server-certificate/${name}`;
    const statement = { Action: `iam:${action}`, ...(action === 'ListServerCertificates' ? {} : { Resource }) };
    const may = new IAMClient(await cloud.createUser({ policies: statement }));
    const mayNot = new IAMClient(await cloud.createUser());
    await expect(call(name, mayNot)).toBeDenied();
    await call(name, may);
    if (fresh || action === 'ListServerCertificates') return;
    await expect(call('nobody', iam)).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  });
});
