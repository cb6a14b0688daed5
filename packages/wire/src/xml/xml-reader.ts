/** Reads a request's XML into elements: strictly, without DTD, and with local names only. */
import { SaxesParser } from 'saxes';

/** An element of a document. */
export interface XmlElement {
  /** Without namespace prefix. */
  readonly name: string;
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** A document that cannot be read. */
export class MalformedXml extends Error {}

const maxDepth = 64;
const utf8 = new TextDecoder('utf-8', { fatal: true });

function textOf(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch (cause) {
    throw new MalformedXml('the document is not valid UTF-8', { cause });
  }
}

/**
 * The root element of a document.
 * @throws MalformedXml for what is not well-formed, has a DTD or is nested absurdly
 */
export function readXml(body: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const append = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('error', (cause) => {
    throw new MalformedXml(cause.message, { cause });
  });
  parser.on('doctype', () => {
    throw new MalformedXml('a document type declaration is not allowed');
  });
  parser.on('opentag', (tag) => {
    if (open.length >= maxDepth) throw new MalformedXml('the document is nested too deeply');
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const { local, value } of Object.values(tag.attributes)) attributes[local] = value;
    const element: XmlElement = { name: tag.local, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', append);
  parser.on('cdata', append);
  parser.write(textOf(body)).close();
  if (!root) throw new MalformedXml('the document has no element');
  return root;
}
