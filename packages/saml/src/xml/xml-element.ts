/** Elements of a SAML document, and how they are found: by namespace and name, never by prefix. */

/** An element. */
export interface XmlElement {
  readonly namespace: string;
  /** Without prefix. */
  readonly name: string;
  /** Attributes of no namespace, by name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** All of its own text, as if comments were not there. */
  text: string;
}

/** A name in a namespace. */
export interface XmlName {
  readonly namespace: string;
  readonly name: string;
}

/** SAML's namespaces, and those of XML signatures and encryption. */
export const namespaces = {
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  encryption: 'http://www.w3.org/2001/04/xmlenc#',
} as const;

/** Makes the names of one namespace. */
export function namesOf(space: keyof typeof namespaces): (name: string) => XmlName {
  return (name) => ({ namespace: namespaces[space], name });
}

/** Whether the element has this name. */
export function isNamed(element: XmlElement, { namespace, name }: XmlName): boolean {
  return element.name === name && element.namespace === namespace;
}

/** The children of that name, in their order. */
export function childrenOf(element: XmlElement, name: XmlName): XmlElement[] {
  return element.children.filter((child) => isNamed(child, name));
}

/** The elements at the end of a path of names, all of them. */
export function elementsAt(element: XmlElement, path: readonly XmlName[]): XmlElement[] {
  return path.reduce<XmlElement[]>((found, name) => found.flatMap((one) => childrenOf(one, name)), [element]);
}

/** How many elements of that name there are, at whatever depth, the element itself counted. */
export function countOf(element: XmlElement, name: XmlName): number {
  return element.children.reduce((sum, child) => sum + countOf(child, name), isNamed(element, name) ? 1 : 0);
}
