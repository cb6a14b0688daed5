import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { encryptAssertion, type Encryption } from '../../test/encrypt-assertion.js';
import { type Claims, TestIdentityProvider } from '../../test/index.js';
import { signXml } from '../../test/sign-xml.js';
import { verifyResponse } from './verify-response.js';

const claims: Claims = { at: Date.UTC(2026, 0, 2, 12), sessionName: 'ann' };

const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const mine = keyPair();
const another = keyPair();
const pemOf = (key: typeof mine): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

let provider: TestIdentityProvider;
let other: TestIdentityProvider;
beforeAll(async () => {
  [provider, other] = await Promise.all([TestIdentityProvider.make(), TestIdentityProvider.make()]);
});

const verify = (xml: string, keys = [mine]) =>
  verifyResponse(xml, { certificates: [provider.certificate], privateKeys: keys.map(pemOf) });

const encrypted = (xml: string, more: Partial<Encryption> = {}) =>
  encryptAssertion(xml, { publicKey: createPublicKey(mine), ...more });

const signedOutside = async (by = provider): Promise<string> => {
  const { privateKey, pem: certificate } = by;
  const response = await encrypted(provider.responseXml(claims, { sign: 'none' }));
  return signXml(response, 'Response', { privateKey, certificate });
};

const proven = { ok: true, encrypted: true, assertion: { subject: { name: 'ann' } } };
const refused = { ok: false, fault: 'signature' };

describe('an encrypted assertion', () => {
  test.each([
    'http://www.w3.org/2009/xmlenc11#aes128-gcm',
    'http://www.w3.org/2009/xmlenc11#aes256-gcm',
    'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
    'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
  ] as const)('is decrypted with %s', async (encryptionAlgorithm) => {
    const xml = await encrypted(provider.responseXml(claims), { encryptionAlgorithm });
    expect(xml).not.toContain('ann<');
    expect(await verify(xml)).toMatchObject(proven);
    expect(await verify(xml, [another, mine])).toMatchObject(proven);
    expect(await verify(xml, [another])).toEqual(refused);
    expect(await verify(xml, [])).toEqual({ ok: false, fault: 'encrypted' });
  });

  test('may be signed outside', async () => {
    expect(await verify(await signedOutside())).toMatchObject(proven);
    expect(await verify(await signedOutside(other))).toEqual(refused);
  });

  test('must be signed, by the provider', async () => {
    expect(await verify(await encrypted(provider.responseXml(claims, { sign: 'none' })))).toEqual(refused);
    expect(await verify(await encrypted(other.responseXml(claims)))).toEqual(refused);
  });

  test.each<[string, Partial<Encryption>]>([
    ['triple DES', { encryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#tripledes-cbc' }],
    ['PKCS #1 1.5', { keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-1_5' }],
  ])('is not decrypted with %s', async (_, more) => {
    expect(await verify(await encrypted(provider.responseXml(claims), more))).toEqual(refused);
  });

  test.each<[string, (xml: string) => string]>([
    ['another text', (xml) => xml.replace(/(<e:CipherValue>|<xenc:CipherValue>)[^<]{8}/, '$1AAAAAAAA')],
    ['no key', (xml) => xml.replace(/<e:EncryptedKey.*<\/e:EncryptedKey>/s, '')],
    [
      'a key from elsewhere',
      (xml) =>
        xml
          .replace(/<e:EncryptedKey/, '<x:EncryptedKey xmlns:x="urn:x"')
          .replace('</e:EncryptedKey>', '</x:EncryptedKey>'),
    ],
  ])('is not believed with %s', async (_, spoil) => {
    for (const xml of [await encrypted(provider.responseXml(claims)), await signedOutside()]) {
      const spoilt = spoil(xml);
      expect(spoilt).not.toBe(xml);
      expect(await verify(spoilt)).toEqual(refused);
    }
  });

  test('is one, and no other stands beside it', async () => {
    const xml = await encrypted(provider.responseXml(claims));
    const [whole = ''] = /<saml:EncryptedAssertion>.*<\/saml:EncryptedAssertion>/s.exec(xml) ?? [];
    expect(await verify(xml.replace(whole, whole + whole))).toEqual({ ok: false, fault: 'malformed' });
    const [plain = ''] = /<saml:Assertion.*<\/saml:Assertion>/s.exec(provider.responseXml(claims)) ?? [];
    expect(await verify(xml.replace(whole, whole + plain))).toEqual({ ok: false, fault: 'malformed' });
  });
});
