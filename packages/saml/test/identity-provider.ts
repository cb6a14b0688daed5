/** An identity provider for tests: real keys, a certificate of its own, metadata, and responses that it signs. */
import 'reflect-metadata';
import { X509CertificateGenerator } from '@peculiar/x509';
import {
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  randomUUID,
  type webcrypto,
  X509Certificate,
} from 'node:crypto';
import { promisify } from 'node:util';
import { type Claims, responseXml } from './response-xml.js';
import { signXml } from './sign-xml.js';

/** What an identity provider is made from. */
export interface ProviderOptions {
  readonly entityId?: string;
  /** Bits. */
  readonly modulusLength?: number;
}

/** What metadata says, but for what the provider is. */
export interface MetadataOptions {
  /** ISO 8601. */
  readonly validUntil?: string;
  /** In place of the provider's own, DER in base64. */
  readonly certificates?: readonly string[];
  readonly use?: 'signing' | 'encryption';
}

/** Which elements of a response are signed, and how. */
export interface SigningOptions {
  readonly sign?: 'assertion' | 'response' | 'both' | 'none';
  readonly signatureAlgorithm?: string;
  readonly digestAlgorithm?: string;
}

const signed = {
  assertion: ['Assertion'],
  response: ['Response'],
  both: ['Assertion', 'Response'],
  none: [],
} as const;

async function certificateOf(privateKey: KeyObject): Promise<string> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const read = (key: KeyObject, type: 'pkcs8' | 'spki', usage: webcrypto.KeyUsage): Promise<webcrypto.CryptoKey> =>
    crypto.subtle.importKey(type, key.export({ format: 'der', type }), algorithm, true, [usage]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: 'CN=idp.example.com',
    notBefore: new Date('2020-01-01T00:00:00Z'),
    notAfter: new Date('2120-01-01T00:00:00Z'),
    signingAlgorithm: algorithm,
    keys: {
      privateKey: await read(privateKey, 'pkcs8', 'sign'),
      publicKey: await read(createPublicKey(privateKey), 'spki', 'verify'),
    },
  });
  return certificate.toString('base64');
}

/** An identity provider. */
export class TestIdentityProvider {
  readonly entityId: string;
  readonly privateKey: KeyObject;
  /** DER in base64. */
  readonly certificate: string;

  private constructor(parts: Pick<TestIdentityProvider, 'entityId' | 'privateKey' | 'certificate'>) {
    this.entityId = parts.entityId;
    this.privateKey = parts.privateKey;
    this.certificate = parts.certificate;
  }

  static async make({ entityId, modulusLength = 2048 }: ProviderOptions = {}): Promise<TestIdentityProvider> {
    const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength });
    return new TestIdentityProvider({
      entityId: entityId ?? `https://idp.example.com/${randomUUID()}`,
      privateKey,
      certificate: await certificateOf(privateKey),
    });
  }

  /** The certificate in PEM. */
  get pem(): string {
    return new X509Certificate(Buffer.from(this.certificate, 'base64')).toString();
  }

  metadata({ validUntil, certificates = [this.certificate], use = 'signing' }: MetadataOptions = {}): string {
    const end = validUntil === undefined ? '' : ` validUntil="${validUntil}"`;
    const keys = certificates.map(
      (certificate) =>
        `<md:KeyDescriptor use="${use}"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}` +
        '</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>',
    );
    return (
      '<?xml version="1.0" encoding="UTF-8"?>' +
      '<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"' +
      ` xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${this.entityId}"${end}>` +
      '<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">' +
      `${keys.join('')}<md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>` +
      '<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"' +
      ' Location="https://idp.example.com/sso"/></md:IDPSSODescriptor></md:EntityDescriptor>'
    );
  }

  /** A response's XML, signed; the assertion where nothing else is said. */
  responseXml(claims: Claims, { sign = 'assertion', ...options }: SigningOptions = {}): string {
    const names: readonly string[] = signed[sign];
    return names.reduce(
      (xml, name) => signXml(xml, name, { privateKey: this.privateKey, certificate: this.pem, ...options }),
      responseXml({ issuer: this.entityId, ...claims }),
    );
  }

  /** A response as it is sent: in base64. */
  response(claims: Claims, options: SigningOptions = {}): string {
    return Buffer.from(this.responseXml(claims, options)).toString('base64');
  }
}
