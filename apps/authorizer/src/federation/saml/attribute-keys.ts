/**
 * Attributes of an assertion that policies know as condition keys.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html#saml-attribute-mapping
 */
import type { ContextEntries } from '@cloudgate/ports';
import type { Assertion } from '@cloudgate/saml';

const eduPerson = 'urn:oid:1.3.6.1.4.1.5923.1.1.1.';
const eduOrg = 'urn:oid:1.3.6.1.4.1.5923.1.2.1.';
const claims = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';

/** Attributes by name, and the key of each: the first that an assertion has gives a key its values. */
const keysByAttribute: readonly (readonly [string, string])[] = [
  [`${eduPerson}1`, 'eduPersonAffiliation'],
  [`${eduPerson}2`, 'eduPersonNickname'],
  [`${eduPerson}3`, 'eduPersonOrgDN'],
  [`${eduPerson}4`, 'eduPersonOrgUnitDN'],
  [`${eduPerson}5`, 'eduPersonPrimaryAffiliation'],
  [`${eduPerson}6`, 'eduPersonPrincipalName'],
  [`${eduPerson}7`, 'eduPersonEntitlement'],
  [`${eduPerson}8`, 'eduPersonPrimaryOrgUnitDN'],
  [`${eduPerson}9`, 'eduPersonScopedAffiliation'],
  [`${eduPerson}10`, 'eduPersonTargetedID'],
  [`${eduPerson}11`, 'eduPersonAssurance'],
  [`${eduOrg}2`, 'eduOrgHomePageURI'],
  [`${eduOrg}3`, 'eduOrgIdentityAuthNPolicyURI'],
  [`${eduOrg}4`, 'eduOrgLegalName'],
  [`${eduOrg}5`, 'eduOrgSuperiorURI'],
  [`${eduOrg}6`, 'eduOrgWhitePagesURI'],
  ['urn:oid:2.5.4.3', 'cn'],
  [`${claims}name`, 'name'],
  ['http://schemas.xmlsoap.org/claims/CommonName', 'commonName'],
  [`${claims}givenname`, 'givenName'],
  [`${claims}surname`, 'surname'],
  [`${claims}emailaddress`, 'mail'],
  ['http://schemas.microsoft.com/ws/2008/06/identity/claims/primarygroupsid', 'primaryGroupSID'],
  ['2.5.4.3', 'commonName'],
  ['2.5.4.4', 'surname'],
  ['2.5.4.42', 'givenName'],
  ['2.5.4.45', 'x500UniqueIdentifier'],
  ['0.9.2342.19200300.100.1.1', 'uid'],
  ['0.9.2342.19200300.100.1.3', 'mail'],
  ['0.9.2342.19200300.100.1.45', 'organizationStatus'],
];

/** Of eduPerson's attributes these have one value; of all others, but for `cn`, every one. */
const singleOfEduPerson: ReadonlySet<string> = new Set([
  'eduPersonOrgDN',
  'eduPersonPrimaryAffiliation',
  'eduPersonPrincipalName',
  'eduPersonPrimaryOrgUnitDN',
]);

function isList(key: string): boolean {
  return key === 'cn' || (key.startsWith('edu') && !singleOfEduPerson.has(key));
}

/** The keys that an assertion's attributes give. */
export function attributeKeys({ attributes }: Assertion): ContextEntries {
  const keys = new Map<string, string | readonly string[]>();
  for (const [name, key] of keysByAttribute) {
    const values = attributes.get(name) ?? [];
    const [first] = values;
    if (first === undefined || keys.has(`saml:${key}`)) continue;
    keys.set(`saml:${key}`, isList(key) ? values : first);
  }
  return Object.fromEntries(keys);
}
