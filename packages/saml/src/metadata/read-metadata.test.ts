import { beforeAll, describe, expect, test } from 'vitest';
import { TestIdentityProvider } from '../../test/index.js';
import { readMetadata } from './read-metadata.js';

let provider: TestIdentityProvider;
let other: TestIdentityProvider;
let weak: TestIdentityProvider;
beforeAll(async () => {
  const make = (modulusLength: number) => TestIdentityProvider.make({ modulusLength });
  [provider, other, weak] = await Promise.all([make(2048), make(1024), make(768)]);
});

describe('metadata', () => {
  test('says who the provider is, and with what it signs', () => {
    expect(readMetadata(provider.metadata())).toEqual({
      entityId: provider.entityId,
      certificates: [provider.certificate],
    });
  });

  test('may have several certificates, and an end', () => {
    const certificates = [provider.certificate, other.certificate, provider.certificate];
    expect(readMetadata(provider.metadata({ certificates, validUntil: '2030-01-02T03:04:05Z' }))).toEqual({
      entityId: provider.entityId,
      certificates: [provider.certificate, other.certificate],
      validUntil: Date.UTC(2030, 0, 2, 3, 4, 5),
    });
  });

  test('may have its certificate in lines', () => {
    const lines = provider.certificate.replaceAll(/.{64}/g, '$&\n        ');
    expect(readMetadata(provider.metadata({ certificates: [lines] })).certificates).toEqual([provider.certificate]);
  });

  test.each<[string, (metadata: string) => string]>([
    ['nothing', () => ''],
    ['no XML', () => 'metadata'],
    ['another document', () => '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['a byte order mark', (metadata) => `\ufeff${metadata}`],
    ['a document type', (metadata) => metadata.replace('?>', '?><!DOCTYPE x [<!ENTITY e "e">]>')],
    ['an instruction', (metadata) => metadata.replace('?>', '?><?xml-stylesheet href="x"?>')],
    ['no namespace', (metadata) => metadata.replaceAll('SAML:2.0:metadata', 'SAML:2.0:other')],
    ['another protocol', (metadata) => metadata.replaceAll('SAML:2.0:protocol', 'SAML:1.1:protocol')],
    ['no entityID', (metadata) => metadata.replace(/entityID="[^"]*"/, '')],
    ['only a service provider', (metadata) => metadata.replaceAll('IDPSSODescriptor', 'SPSSODescriptor')],
    ['no certificate', () => provider.metadata({ certificates: [] })],
    ['only a certificate to encrypt with', () => provider.metadata({ use: 'encryption' })],
    ['a certificate that is none', () => provider.metadata({ certificates: ['AAAA'] })],
    ['a certificate that is not base64', () => provider.metadata({ certificates: ['-----BEGIN'] })],
    ['a certificate with a short key', () => weak.metadata()],
    ['an end that is no time', () => provider.metadata({ validUntil: 'soon' })],
    ['elements in elements without end', (metadata) => metadata.replace('<md:NameIDFormat>', '<a>'.repeat(100_000))],
    ['many elements', (metadata) => metadata.replace('<md:NameIDFormat>', `${'<a/>'.repeat(60_000)}<md:NameIDFormat>`)],
  ])('is refused: %s', (_, spoil) => {
    expect(() => readMetadata(spoil(provider.metadata()))).toThrow();
  });
});
