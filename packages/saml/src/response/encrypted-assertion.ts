/**
 * Encrypted assertions, decrypted.
 * @see https://www.w3.org/TR/xmlenc-core1/
 */
import { readXml } from '../xml/read-xml.js';
import { childrenOf, countOf, elementsAt, namesOf, type XmlElement, type XmlName } from '../xml/xml-element.js';

const samlp = namesOf('protocol');
const saml = namesOf('assertion');
const xenc = namesOf('encryption');
const ds = namesOf('signature');

/** No PKCS #1 1.5 and no triple DES: both give their secrets away to who asks often enough. */
const keyMethods: ReadonlySet<string> = new Set([
  'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
  'http://www.w3.org/2009/xmlenc11#rsa-oaep',
]);

const dataMethods: ReadonlySet<string> = new Set([
  'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
  'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
  'http://www.w3.org/2009/xmlenc11#aes128-gcm',
  'http://www.w3.org/2009/xmlenc11#aes256-gcm',
]);

function isEncryptedWith(methods: ReadonlySet<string>, element: XmlElement | undefined): boolean {
  const [method, ...more] = element === undefined ? [] : childrenOf(element, xenc('EncryptionMethod'));
  return more.length === 0 && methods.has(method?.attributes.get('Algorithm') ?? '');
}

/** One element of a name, at the end of a path from the encrypted assertion, and no other of it anywhere. */
function only(response: XmlElement, path: readonly XmlName[]): XmlElement | undefined {
  const encrypted = childrenOf(response, saml('EncryptedAssertion')).flatMap((one) => elementsAt(one, path));
  const name = path.at(-1);
  return name !== undefined && countOf(response, name) === 1 ? encrypted[0] : undefined;
}

/** Whether the response's one encrypted assertion is of a form that is decrypted here. */
function canBeDecrypted(response: XmlElement): boolean {
  const data = only(response, [xenc('EncryptedData')]);
  const inside = only(response, [xenc('EncryptedData'), ds('KeyInfo'), xenc('EncryptedKey')]);
  const key = inside ?? only(response, [xenc('EncryptedKey')]);
  return isEncryptedWith(dataMethods, data) && isEncryptedWith(keyMethods, key);
}

/**
 * The text of a response's encrypted assertion; `undefined` when none of the keys (PKCS #8, PEM) decrypts it.
 * @param document a response, as it came or as it was signed
 * @throws MalformedXml
 */
export async function decryptedAssertion(document: string, keys: readonly string[]): Promise<string | undefined> {
  const response = readXml(document);
  if (countOf(response, samlp('Response')) !== 1 || !canBeDecrypted(response)) return undefined;
  const { decrypt } = await import('xml-encryption');
  for (const key of keys) {
    const text = await new Promise<string | undefined>((resolve) => {
      const options = { key, disallowDecryptionWithInsecureAlgorithm: false, warnInsecureAlgorithm: false };
      // Why it failed is nobody's to know.
      decrypt(document, options, (error, result) => resolve(error ? undefined : result));
    });
    if (text !== undefined) return text;
  }
  return undefined;
}
