/** Issuers that no authority vouches for: the thumbprint that was registered must be of the top of their chain. */
import { CreateOpenIDConnectProviderCommand, IAMClient } from '@aws-sdk/client-iam';
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { startCloud, type TestCloud } from '@specs/cloud';
import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Issuer, startIssuer, tokenOf } from '../../../test/support/issuer.js';
import { newCertificate, privateKeyPem, type TestCertificate } from '../../../test/support/test-certificate.js';

let cloud: TestCloud;
const issuers: Issuer[] = [];
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(async () => {
  await cloud.stop();
  for (const issuer of issuers) await issuer.stop();
});

const address = '127.0.0.1';
const thumbprintOf = ({ pem }: TestCertificate): string =>
  new X509Certificate(pem).fingerprint.replaceAll(':', '').toLowerCase();

/** Starts an issuer that shows these certificates, registers it, and exchanges a good token of it. */
async function exchange(shown: readonly [TestCertificate, ...TestCertificate[]], thumbprint: string): Promise<void> {
  const [own] = shown;
  const issuer = await startIssuer({
    key: privateKeyPem(own.privateKey),
    cert: shown.map(({ pem }) => pem).join('\n'),
  });
  issuers.push(issuer);
  const register = new CreateOpenIDConnectProviderCommand({
    Url: issuer.url,
    ClientIDList: ['app'],
    ThumbprintList: [thumbprint],
  });
  const { OpenIDConnectProviderArn: Federated } = await new IAMClient(cloud.root).send(register);
  const statement = { Effect: 'Allow', Principal: { Federated }, Action: 'sts:AssumeRoleWithWebIdentity' };
  const role = await cloud.createRole({ trust: JSON.stringify({ Version: '2012-10-17', Statement: statement }) });
  const now = Math.floor(cloud.clock.now().getTime() / 1000);
  const claims = { iss: issuer.url, sub: 'ann', aud: 'app', iat: now, exp: now + 300 };
  const WebIdentityToken = tokenOf({ alg: 'RS256', kid: 'one' }, claims, { key: issuer.privateKey });
  const { endpoint, region } = cloud.root;
  await new STSClient({ endpoint, region, maxAttempts: 1 }).send(
    new AssumeRoleWithWebIdentityCommand({ RoleArn: role.arn, RoleSessionName: 'work', WebIdentityToken }),
  );
}

const authority = (name: string) => newCertificate({ name: `CN=${name}` });
const server = (issuer?: TestCertificate, more: object = {}) =>
  newCertificate({ name: 'CN=issuer', address, ...(issuer === undefined ? {} : { issuer }), ...more });

describe('an issuer is believed', () => {
  test('with a certificate of its own making, when that is registered', async () => {
    const own = await server();
    await expect(exchange([own], thumbprintOf(own))).resolves.toBeUndefined();
  });

  test('with a chain, when its top is registered', async () => {
    const top = await authority('top');
    const middle = await newCertificate({ name: 'CN=middle', issuer: top });
    const own = await server(middle);
    await expect(exchange([own, middle, top], thumbprintOf(top))).resolves.toBeUndefined();
  });
});

describe('an issuer is not believed', () => {
  interface Row {
    readonly what: string;
    readonly make: () => Promise<{ shown: [TestCertificate, ...TestCertificate[]]; thumbprint: string }>;
  }
  test.each<Row>([
    {
      what: 'with a thumbprint of another certificate',
      make: async () => ({ shown: [await server()], thumbprint: thumbprintOf(await server()) }),
    },
    {
      what: 'with the registered authority shown, that has not signed its certificate',
      make: async () => {
        const real = await authority('top');
        const own = await server(await authority('top'));
        return { shown: [own, real], thumbprint: thumbprintOf(real) };
      },
    },
    {
      what: 'with a certificate of another host',
      make: async () => {
        const own = await server(undefined, { address: '127.0.0.2' });
        return { shown: [own], thumbprint: thumbprintOf(own) };
      },
    },
    {
      what: 'with a certificate of the past',
      make: async () => {
        const own = await server(undefined, { notAfter: new Date('2021-01-01T00:00:00Z') });
        return { shown: [own], thumbprint: thumbprintOf(own) };
      },
    },
    {
      what: 'with a certificate that was issued by one that may issue none',
      make: async () => {
        const top = await authority('top');
        const neighbour = await server(top);
        return { shown: [await server(neighbour), neighbour, top], thumbprint: thumbprintOf(top) };
      },
    },
  ])('$what', async ({ make }) => {
    const { shown, thumbprint } = await make();
    await expect(exchange(shown, thumbprint)).rejects.toMatchObject({ name: 'IDPCommunicationErrorException' });
  });
});
