/** Whose SAML assertion it is: a real verification, with the certificates of the registered provider. */
import { parseArn } from '@cloudgate/common';
import { type FederationFacts, open, type SamlCredential, type SamlProviderFacts } from '@cloudgate/ports';
import { type Assertion, type ResponseFault, verifyResponse } from '@cloudgate/saml';
import { hash } from 'node:crypto';
import type { Federated, FederationTools } from '../verifier.js';
import { attributeKeys } from './attribute-keys.js';
import { checkRole, sessionAttributesOf, sessionNameOf, sessionSecondsOf } from './aws-attributes.js';
import { checkAssertion } from './check-assertion.js';
import { invalidResponse, notAuthorized, rejectedClaim } from './errors.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Characters of a NameID and of its format: both go into the session's token. */
const longestName = 1024;
const nameFormat = 'urn:oasis:names:tc:SAML:2.0:nameid-format:';

function decoded(assertion: string): string {
  const base64 = assertion.replaceAll(/\s/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw invalidResponse('Invalid base64 SAMLResponse');
  try {
    return utf8.decode(Buffer.from(base64, 'base64'));
  } catch {
    throw invalidResponse('Invalid SAML response');
  }
}

/** A role is trusted to a provider of its own account. */
async function providerOf(
  { roleArn, providerArn }: SamlCredential,
  { source, clock }: FederationTools,
): Promise<SamlProviderFacts> {
  const { provider } = await source.facts({ provider: providerArn });
  if (provider?.kind !== 'saml') throw invalidResponse("Specified provider doesn't exist");
  if (parseArn(roleArn)?.account !== parseArn(providerArn)?.account) throw notAuthorized();
  if (provider.validUntil <= clock.cloud()) throw invalidResponse('Metadata of specified provider has expired');
  return provider;
}

function fault(kind: ResponseFault): Error {
  switch (kind) {
    case 'rejected':
      return rejectedClaim();
    case 'signature':
      return invalidResponse('Response signature invalid');
    case 'encrypted':
      return invalidResponse('Response contains an encrypted assertion, and specified provider has no private key');
    case 'malformed':
      return invalidResponse('Invalid SAML response');
  }
}

async function verified(
  credential: SamlCredential,
  provider: SamlProviderFacts,
  { keys }: FederationTools,
): Promise<Assertion> {
  const { certificates, encryptionMode } = provider;
  const privateKeys = provider.privateKeys.flatMap(({ id, sealedKey }) => open(keys.secretSeal, sealedKey, id) ?? []);
  const response = await verifyResponse(decoded(credential.assertion), { certificates, privateKeys });
  if (!response.ok) throw fault(response.fault);
  if (encryptionMode === 'Required' && !response.encrypted) {
    throw invalidResponse('Response does not contain an encrypted assertion.');
  }
  return response.assertion;
}

/** Who the subject is: the condition keys of it that stay with the session, among others. */
function subjectOf({ issuer, subject }: Assertion, providerArn: string) {
  // AWS says of a response that names nobody what it says of one without the role.
  if (subject === undefined) throw notAuthorized();
  const { account = '', resource = '' } = parseArn(providerArn) ?? {};
  const document = `${account}/${resource.replace('saml-provider/', '')}`;
  const { format, name } = subject;
  if (name.length > longestName || format.length > longestName) throw invalidResponse('NameID is too long');
  const subjectType = format.startsWith(nameFormat) ? format.slice(nameFormat.length) : format;
  return { name, subjectType, document, nameQualifier: hash('sha1', issuer + document, 'base64') };
}

/**
 * Verifies an assertion.
 * @throws ServiceError `InvalidIdentityToken`, `ExpiredTokenException`, `IDPRejectedClaim`, `AccessDenied`
 */
export async function verifySaml(credential: SamlCredential, tools: FederationTools): Promise<Federated> {
  const { providerArn } = credential;
  const provider = await providerOf(credential, tools);
  const assertion = await verified(credential, provider, tools);
  const { partition, clock } = tools;
  const audience = checkAssertion(assertion, { entityId: provider.entityId, partition, now: clock.cloud() });
  checkRole(assertion, credential);
  const { name: subject, subjectType, document, nameQualifier } = subjectOf(assertion, providerArn);
  const sessionSeconds = sessionSecondsOf(assertion);
  const { issuer, sessionNotOnOrAfter } = assertion;
  const federation: FederationFacts = {
    provider: providerArn,
    issuer,
    audience,
    subject,
    keys: {
      ...attributeKeys(assertion),
      'saml:aud': audience,
      'saml:iss': issuer,
      'saml:doc': document,
      'saml:sub': subject,
      'saml:sub_type': subjectType,
      'saml:namequalifier': nameQualifier,
    },
    ...sessionAttributesOf(assertion),
    saml: {
      subjectType,
      nameQualifier,
      sessionName: sessionNameOf(assertion),
      ...(sessionSeconds === undefined ? {} : { sessionSeconds }),
      ...(sessionNotOnOrAfter === undefined ? {} : { sessionEndsAt: sessionNotOnOrAfter }),
    },
  };
  const userId = `${nameQualifier}:${subject}`;
  return { principal: { kind: 'federated-provider', provider: providerArn, arn: providerArn, userId }, federation };
}
