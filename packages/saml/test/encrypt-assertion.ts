/** Encrypts assertions, as identity providers do. */
import type { KeyObject } from 'node:crypto';
import { encrypt, type EncryptOptions } from 'xml-encryption';

/** For whom to encrypt, and how. */
export interface Encryption {
  readonly publicKey: KeyObject;
  readonly encryptionAlgorithm?: EncryptOptions['encryptionAlgorithm'];
  readonly keyEncryptionAlgorithm?: EncryptOptions['keyEncryptionAlgorithm'];
}

/** The response with its assertion encrypted. */
export async function encryptAssertion(response: string, encryption: Encryption): Promise<string> {
  const {
    publicKey,
    encryptionAlgorithm = 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
    keyEncryptionAlgorithm = 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
  } = encryption;
  const [assertion = ''] = /<saml:Assertion.*<\/saml:Assertion>/s.exec(response) ?? [];
  // It has to stand alone.
  const alone = assertion.includes('xmlns:saml=')
    ? assertion
    : assertion.replace('<saml:Assertion', '<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const options = {
    rsa_pub: pem,
    pem: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
    encryptionAlgorithm,
    keyEncryptionAlgorithm,
    keyEncryptionDigest: 'sha1',
    disallowEncryptionWithInsecureAlgorithm: false,
    warnInsecureAlgorithm: false,
  };
  const data = await new Promise<string>((resolve, reject) => {
    encrypt(alone, options, (error: Error | null, text) => (error === null ? resolve(text) : reject(error)));
  });
  return response.replace(assertion, () => `<saml:EncryptedAssertion>${data}</saml:EncryptedAssertion>`);
}
