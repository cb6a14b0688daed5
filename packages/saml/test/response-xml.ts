/** The XML of a response, as identity providers write it for AWS. */
import { randomUUID } from 'node:crypto';

/** What a response says. Times are milliseconds since the epoch. */
export interface Claims {
  readonly issuer?: string;
  /** When it was issued. */
  readonly at: number;
  readonly notBefore?: number;
  readonly notOnOrAfter?: number;
  readonly subject?: string;
  /** The `Format` of the name. */
  readonly subjectType?: string;
  readonly recipient?: string;
  readonly confirmUntil?: number;
  readonly audiences?: readonly string[];
  readonly sessionNotOnOrAfter?: number;
  /** Attributes by name, beside those below. */
  readonly attributes?: Readonly<Record<string, string | readonly string[]>>;
  /** Pairs such as `role-ARN,provider-ARN`. */
  readonly roles?: readonly string[];
  readonly sessionName?: string | undefined;
  /** The second half of the response's status code. */
  readonly status?: string;
}

const minutes = 60_000;
const aws = 'https://aws.amazon.com/SAML/Attributes/';
const signIn = 'https://signin.aws.amazon.com/saml';

/** Text of an element or an attribute. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

function attributeXml([name, values]: [string, string | readonly string[]]): string {
  const all = typeof values === 'string' ? [values] : values;
  const inner = all.map((value) => `<saml:AttributeValue>${escapeXml(value)}</saml:AttributeValue>`);
  return `<saml:Attribute Name="${escapeXml(name)}">${inner.join('')}</saml:Attribute>`;
}

/** An assertion that is not signed. */
function assertionXml(claims: Claims): string {
  const { at, issuer = '', subject = 'ann', audiences = [signIn], sessionNotOnOrAfter: end } = claims;
  const format = claims.subjectType ?? 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
  const until = iso(claims.notOnOrAfter ?? at + 5 * minutes);
  const attributes = Object.entries({
    ...(claims.roles === undefined ? {} : { [`${aws}Role`]: claims.roles }),
    ...(claims.sessionName === undefined ? {} : { [`${aws}RoleSessionName`]: claims.sessionName }),
    ...claims.attributes,
  });
  return (
    `<saml:Assertion ID="_${randomUUID()}" Version="2.0" IssueInstant="${iso(at)}"><saml:Issuer>${escapeXml(issuer)}` +
    `</saml:Issuer><saml:Subject><saml:NameID Format="${format}">${escapeXml(subject)}</saml:NameID>` +
    '<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData' +
    ` NotOnOrAfter="${iso(claims.confirmUntil ?? at + 5 * minutes)}" Recipient="${claims.recipient ?? signIn}"/>` +
    '</saml:SubjectConfirmation></saml:Subject>' +
    `<saml:Conditions NotBefore="${iso(claims.notBefore ?? at - minutes)}" NotOnOrAfter="${until}">` +
    `<saml:AudienceRestriction>${audiences.map((one) => `<saml:Audience>${one}</saml:Audience>`).join('')}` +
    '</saml:AudienceRestriction></saml:Conditions>' +
    `<saml:AuthnStatement AuthnInstant="${iso(at)}"${end === undefined ? '' : ` SessionNotOnOrAfter="${iso(end)}"`}>` +
    '<saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password' +
    '</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>' +
    `<saml:AttributeStatement>${attributes.map(attributeXml).join('')}</saml:AttributeStatement></saml:Assertion>`
  );
}

/** A response that is not signed, with one assertion. */
export function responseXml(claims: Claims): string {
  const { at, issuer = '', status = 'Success' } = claims;
  return (
    '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"' +
    ' xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"' +
    ` ID="_${randomUUID()}" Version="2.0" IssueInstant="${iso(at)}" Destination="${signIn}">` +
    `<saml:Issuer>${escapeXml(issuer)}</saml:Issuer><samlp:Status>` +
    `<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${status}"/></samlp:Status>` +
    `${assertionXml(claims)}</samlp:Response>`
  );
}
