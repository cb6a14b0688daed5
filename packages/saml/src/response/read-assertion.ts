/**
 * What an assertion says. Times are milliseconds since the epoch.
 * @see https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf
 */
import { instantOf } from '../xml/instant.js';
import { MalformedXml } from '../xml/read-xml.js';
import { childrenOf, elementsAt, namesOf, type XmlElement, type XmlName } from '../xml/xml-element.js';

const saml = namesOf('assertion');

/** How the subject is confirmed. */
export interface SubjectConfirmation {
  readonly method: string;
  readonly recipient?: string;
  readonly notBefore?: number;
  readonly notOnOrAfter?: number;
}

/** An assertion. */
export interface Assertion {
  readonly issuer: string;
  readonly issuedAt: number;
  /** Absent when it names nobody. */
  readonly subject?: { readonly name: string; readonly format: string };
  readonly confirmations: readonly SubjectConfirmation[];
  readonly notBefore?: number;
  readonly notOnOrAfter?: number;
  /** For each restriction, whom it allows. */
  readonly audiences: readonly (readonly string[])[];
  readonly sessionNotOnOrAfter?: number;
  /** The values of each attribute, by its name. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

const unspecified = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';

function deepText(element: XmlElement): string {
  return element.text + element.children.map(deepText).join('');
}

function atMostOne(element: XmlElement, name: XmlName): XmlElement | undefined {
  const [child, ...more] = childrenOf(element, name);
  if (more.length > 0) throw new MalformedXml(`several elements of the name ${name.name}`);
  return child;
}

function time(element: XmlElement | undefined, attribute: string): number | undefined {
  const text = element?.attributes.get(attribute);
  if (text === undefined) return undefined;
  const instant = instantOf(text);
  if (instant === undefined) throw new MalformedXml(`${attribute} is no time`);
  return instant;
}

/** The times of an element that it has. */
function times<Name extends string>(
  element: XmlElement | undefined,
  names: Readonly<Record<Name, string>>,
): { readonly [N in Name]?: number } {
  const found = Object.entries<string>(names).map(([name, attribute]) => [name, time(element, attribute)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as { [N in Name]?: number };
}

function confirmationOf(element: XmlElement): SubjectConfirmation {
  const data = atMostOne(element, saml('SubjectConfirmationData'));
  const recipient = data?.attributes.get('Recipient');
  return {
    method: element.attributes.get('Method') ?? '',
    ...(recipient === undefined ? {} : { recipient }),
    ...times(data, { notBefore: 'NotBefore', notOnOrAfter: 'NotOnOrAfter' }),
  };
}

function attributesOf(assertion: XmlElement): Map<string, string[]> {
  const attributes = new Map<string, string[]>();
  for (const attribute of elementsAt(assertion, [saml('AttributeStatement'), saml('Attribute')])) {
    const name = attribute.attributes.get('Name') ?? '';
    const values = childrenOf(attribute, saml('AttributeValue')).map((value) => deepText(value).trim());
    attributes.set(name, [...(attributes.get(name) ?? []), ...values]);
  }
  return attributes;
}

/**
 * Reads an assertion.
 * @throws MalformedXml for one that is not of SAML's form
 */
export function readAssertion(element: XmlElement): Assertion {
  const issuer = atMostOne(element, saml('Issuer'))?.text.trim() ?? '';
  const subject = atMostOne(element, saml('Subject'));
  const nameId = subject === undefined ? undefined : atMostOne(subject, saml('NameID'));
  const name = nameId?.text.trim() ?? '';
  const conditions = atMostOne(element, saml('Conditions'));
  const issuedAt = time(element, 'IssueInstant');
  if (issuedAt === undefined || element.attributes.get('Version') !== '2.0') throw new MalformedXml('not of SAML 2.0');
  if (nameId !== undefined && nameId.children.length > 0) throw new MalformedXml('a NameID that is no text');
  const sessions = childrenOf(element, saml('AuthnStatement')).flatMap(
    (statement) => time(statement, 'SessionNotOnOrAfter') ?? [],
  );
  const restrictions = conditions === undefined ? [] : childrenOf(conditions, saml('AudienceRestriction'));
  return {
    issuer,
    issuedAt,
    ...(name === '' ? {} : { subject: { name, format: nameId?.attributes.get('Format') ?? unspecified } }),
    confirmations: subject === undefined ? [] : childrenOf(subject, saml('SubjectConfirmation')).map(confirmationOf),
    ...times(conditions, { notBefore: 'NotBefore', notOnOrAfter: 'NotOnOrAfter' }),
    audiences: restrictions.map((one) => childrenOf(one, saml('Audience')).map(({ text }) => text.trim())),
    ...(sessions.length === 0 ? {} : { sessionNotOnOrAfter: Math.min(...sessions) }),
    attributes: attributesOf(element),
  };
}
