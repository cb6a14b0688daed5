import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Claims, TestIdentityProvider } from '../../test/index.js';
import { signXml } from '../../test/sign-xml.js';
import { wrappings } from '../../test/wrapping.js';
import { verifyResponse } from './verify-response.js';

const at = Date.UTC(2026, 0, 2, 12);
const claims: Claims = { at, sessionName: 'ann', roles: ['a,b', 'c,d'], attributes: { mail: ['a@example.com'] } };

let provider: TestIdentityProvider;
let other: TestIdentityProvider;
beforeAll(async () => {
  const entityId = 'https://idp.example.com/one';
  [provider, other] = await Promise.all([
    TestIdentityProvider.make({ entityId }),
    TestIdentityProvider.make({ entityId }),
  ]);
});

const verify = (xml: string) => verifyResponse(xml, { certificates: [provider.certificate], privateKeys: [] });
const rejected = (fault: string) => ({ ok: false, fault });

describe('a response', () => {
  test('is read as it was signed', async () => {
    const answer = await verify(provider.responseXml(claims));
    const minutes = 60_000;
    expect(answer).toEqual({
      ok: true,
      encrypted: false,
      assertion: {
        issuer: provider.entityId,
        issuedAt: at,
        subject: { name: 'ann', format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' },
        confirmations: [
          {
            method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
            recipient: 'https://signin.aws.amazon.com/saml',
            notOnOrAfter: at + 5 * minutes,
          },
        ],
        notBefore: at - minutes,
        notOnOrAfter: at + 5 * minutes,
        audiences: [['https://signin.aws.amazon.com/saml']],
        attributes: new Map([
          ['https://aws.amazon.com/SAML/Attributes/Role', ['a,b', 'c,d']],
          ['https://aws.amazon.com/SAML/Attributes/RoleSessionName', ['ann']],
          ['mail', ['a@example.com']],
        ]),
      },
    });
  });

  test.each(['assertion', 'response', 'both'] as const)('may have its %s signed', async (sign) => {
    expect(await verify(provider.responseXml(claims, { sign }))).toMatchObject({ ok: true });
  });

  test.each([
    ['http://www.w3.org/2000/09/xmldsig#rsa-sha1', 'http://www.w3.org/2000/09/xmldsig#sha1'],
    ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha512', 'http://www.w3.org/2001/04/xmlenc#sha512'],
    ['http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1', 'http://www.w3.org/2001/04/xmlenc#sha256'],
  ])('may be signed with %s', async (signatureAlgorithm, digestAlgorithm) => {
    const signed = provider.responseXml(claims, { signatureAlgorithm, digestAlgorithm });
    expect(await verify(signed)).toMatchObject({ ok: true });
  });

  test('may be signed with any of the certificates', async () => {
    const xml = provider.responseXml(claims);
    const both = [other.certificate, provider.certificate];
    expect(await verifyResponse(xml, { certificates: both, privateKeys: [] })).toMatchObject({ ok: true });
    expect(await verifyResponse(xml, { certificates: [], privateKeys: [] })).toEqual(rejected('signature'));
  });

  test('is signed by the provider, whatever key it names itself', async () => {
    expect(await verify(other.responseXml(claims))).toEqual(rejected('signature'));
    const pretending = other.responseXml(claims).replace(other.certificate, () => provider.certificate);
    expect(await verify(pretending)).toEqual(rejected('signature'));
    expect(await verify(provider.responseXml(claims, { sign: 'none' }))).toEqual(rejected('signature'));
  });

  test('must have both signatures good where it has two', async () => {
    const inner = other.responseXml(claims);
    const { privateKey, pem: certificate } = provider;
    expect(await verify(signXml(inner, 'Response', { privateKey, certificate }))).toEqual(rejected('signature'));
  });

  test('says in signed octets alone whose it is: a comment cuts no name short', async () => {
    const subject = 'admin@example.com.mallory.example.org';
    const xml = provider.responseXml({ ...claims, subject });
    const commented = xml.replace('admin@example.com.', 'admin@example.com<!-- -->.');
    expect(await verify(commented)).toMatchObject({ ok: true, assertion: { subject: { name: subject } } });
  });

  test.each(Object.entries(wrappings))('is not believed when wrapped as %s', async (_, { of: sign, wrap }) => {
    const signed = provider.responseXml(claims, { sign });
    expect(await verify(signed)).toMatchObject({ ok: true });
    const forged = wrap(signed);
    expect(forged).toContain('mallory');
    expect(await verify(forged)).toMatchObject({ ok: false });
  });

  test.each<[string, (xml: string) => string]>([
    ['another subject', (xml) => xml.replace('>ann<', '>bob<')],
    ['another role', (xml) => xml.replace('a,b', 'a,x')],
    [
      'another time',
      (xml) => xml.replace('IssueInstant="2026', 'IssueInstant="2027').replace(/(NotOnOrAfter=")2026/, '$12027'),
    ],
    [
      'an attribute more',
      (xml) => xml.replace('</saml:AttributeStatement>', '<saml:Attribute Name="x"/></saml:AttributeStatement>'),
    ],
    ['another digest', (xml) => xml.replace(/<ds:DigestValue>./, '<ds:DigestValue>_')],
    ['another signature', (xml) => xml.replace(/<ds:SignatureValue>./, '<ds:SignatureValue>_')],
    ['no signature value', (xml) => xml.replace(/<ds:SignatureValue>.*<\/ds:SignatureValue>/, '')],
    ['an algorithm that is none', (xml) => xml.replace('xmldsig-more#rsa-sha256', 'xmldsig-more#none')],
    ['a digest that is none', (xml) => xml.replace('xmlenc#sha256', 'xmlenc#md5')],
    ['a reference to nothing', (xml) => xml.replace(/URI="#[^"]*"/, 'URI="#_nothing"')],
    ['a reference to the whole document', (xml) => xml.replace(/URI="#[^"]*"/, 'URI=""')],
    ['a reference to somewhere', (xml) => xml.replace(/URI="#[^"]*"/, 'URI="http://127.0.0.1/x"')],
    ['no reference', (xml) => xml.replace(/<ds:Reference.*<\/ds:Reference>/, '')],
    ['a stylesheet to transform it', (xml) => xml.replace('xmldsig#enveloped-signature', 'REC-xslt-19991116')],
    ['a path to transform it', (xml) => xml.replace('xmldsig#enveloped-signature', 'REC-xpath-19991116')],
    [
      'a signature in the attributes',
      (xml) => {
        const [signature = ''] = /<ds:Signature.*<\/ds:Signature>/.exec(xml) ?? [];
        return xml
          .replace(signature, '')
          .replace('</saml:AttributeStatement>', () => `${signature}</saml:AttributeStatement>`);
      },
    ],
    ['the signature twice', (xml) => xml.replace(/<ds:Signature.*<\/ds:Signature>/, '$&$&')],
    ['the assertion twice', (xml) => xml.replace(/<saml:Assertion.*<\/saml:Assertion>/, '$&$&')],
    [
      'an ID twice',
      (xml) =>
        xml.replace(
          '<samlp:Status>',
          () => `<samlp:Status Id="${/<saml:Assertion ID="([^"]*)"/.exec(xml)?.[1] ?? ''}">`,
        ),
    ],
    ['no assertion', (xml) => xml.replace(/<saml:Assertion.*<\/saml:Assertion>/, '')],
    ['a document type', (xml) => `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${xml}`],
    [
      'entities that grow',
      (xml) => `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${xml.replace('>ann<', '>&b;<')}`,
    ],
    ['an unknown entity', (xml) => xml.replace('>ann<', '>&ann;<')],
    ['an instruction', (xml) => xml.replace('>ann<', '>ann<?x?><')],
    ['a byte order mark', (xml) => `\ufeff${xml}`],
    ['an end in the midst', (xml) => xml.slice(0, -1)],
    ['nothing', () => ''],
    ['many elements', (xml) => xml.replace('<samlp:Status>', () => `${'<a/>'.repeat(18_000)}<samlp:Status>`)],
    ['many comments', (xml) => xml.replace('>ann<', () => `>${'<!---->'.repeat(9000)}ann<`)],
    ['a depth without end', (xml) => xml.replace('<samlp:Status>', () => `${'<a>'.repeat(20_000)}<samlp:Status>`)],
    ['another root', (xml) => xml.replaceAll('samlp:Response', 'samlp:LogoutResponse')],
  ])('is not believed with %s', async (_, spoil) => {
    for (const sign of ['assertion', 'both'] as const) {
      const xml = provider.responseXml(claims, { sign });
      const spoilt = spoil(xml);
      expect(spoilt).not.toBe(xml);
      expect(await verify(spoilt)).toMatchObject({ ok: false });
    }
  });

  test('is not believed when its certificate is the key of a code', async () => {
    const xml = provider.responseXml(claims);
    const hmac = 'http://www.w3.org/2000/09/xmldsig#hmac-sha1';
    const forged = xml.replace('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', hmac);
    const [signedInfo = ''] = /<ds:SignedInfo.*<\/ds:SignedInfo>/.exec(forged) ?? [];
    const code = createHmac('sha1', provider.pem).update(signedInfo).digest('base64');
    const withCode = forged.replace(/(<ds:SignatureValue>)[^<]*/, (__, open: string) => open + code);
    expect(await verify(withCode)).toEqual(rejected('malformed'));
  });

  test('tells that the provider knows nobody', async () => {
    expect(await verify(provider.responseXml({ ...claims, status: 'Responder' }))).toEqual(rejected('rejected'));
  });

  test('is not believed as anything but what was signed, whichever character is another', async () => {
    const xml = provider.responseXml(claims, { sign: 'assertion' });
    const good = await verify(xml);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(xml.length - 1),
        fc.constantFrom('<', '>', '"', '&', ' ', '/', 'x', 'A', '0', ''),
        async (position, character) => {
          const answer = await verify(xml.slice(0, position) + character + xml.slice(position + 1));
          if (answer.ok) expect(answer).toEqual(good);
        },
      ),
      { numRuns: 300 },
    );
  });
});
