/** Real certificates for tests, with their private keys. */
import 'reflect-metadata';
import { BasicConstraintsExtension, SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';
import { createPrivateKey, type KeyObject, randomBytes, type webcrypto } from 'node:crypto';

/** What a certificate says. */
export interface CertificateOptions {
  readonly name?: string;
  /** Self-signed where absent. */
  readonly issuer?: TestCertificate;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** Of an RSA key, in bits; a key on P-256 where it is `ec`. */
  readonly key?: number | 'ec';
  /** The IP address of the server that shows it; it issues no others then. */
  readonly address?: string;
}

/** A certificate and its key. */
export interface TestCertificate {
  readonly name: string;
  /** PEM. */
  readonly pem: string;
  readonly privateKey: KeyObject;
  readonly signingKey: webcrypto.CryptoKey;
}

const ec = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]) };

/** Makes a certificate. */
export async function newCertificate({
  name = 'CN=www.example.com',
  issuer,
  notBefore = new Date('2020-01-01T00:00:00Z'),
  notAfter = new Date('2120-01-01T00:00:00Z'),
  key = 'ec',
  address,
}: CertificateOptions = {}): Promise<TestCertificate> {
  const algorithm = key === 'ec' ? ec : { ...rsa, modulusLength: key };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.create({
    serialNumber: randomBytes(8).toString('hex'),
    subject: name,
    issuer: issuer?.name ?? name,
    notBefore,
    notAfter,
    publicKey: keys.publicKey,
    signingKey: issuer?.signingKey ?? keys.privateKey,
    signingAlgorithm: issuer?.signingKey.algorithm.name === rsa.name || (!issuer && key !== 'ec') ? rsa : ec,
    extensions:
      address === undefined
        ? [new BasicConstraintsExtension(true)]
        : [new SubjectAlternativeNameExtension([{ type: 'ip', value: address }])],
  });
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  return {
    name,
    pem: certificate.toString('pem'),
    privateKey: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }),
    signingKey: keys.privateKey,
  };
}

/** A private key in PEM. */
export function privateKeyPem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
