/** Reads a SAML document into elements: strictly, with namespaces, and without document type, entities or instructions. */
import { SaxesParser } from 'saxes';
import type { XmlElement } from './xml-element.js';

/** A document that cannot be read. */
export class MalformedXml extends Error {}

const maxDepth = 64;
const defaultMaxNodes = 50_000;

/**
 * The root element of a document; elements, comments and CDATA sections count as nodes.
 * @throws MalformedXml for what is not well-formed, has a document type or a processing instruction, or is too big
 */
export function readXml(document: string, { maxNodes = defaultMaxNodes } = {}): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const refuse = (why: string) => () => {
    throw new MalformedXml(why);
  };
  const append = (text: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('error', (cause) => {
    throw new MalformedXml(cause.message, { cause });
  });
  parser.on('doctype', refuse('a document type declaration is not allowed'));
  parser.on('processinginstruction', refuse('a processing instruction is not allowed'));
  const note = (): void => {
    count += 1;
    if (open.length >= maxDepth || count > maxNodes) throw new MalformedXml('the document is too big');
  };
  parser.on('comment', note);
  parser.on('opentag', (tag) => {
    note();
    const own = Object.values(tag.attributes).filter(({ uri }) => uri === '');
    const attributes = new Map(own.map(({ local, value }) => [local, value]));
    const element: XmlElement = { namespace: tag.uri, name: tag.local, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', append);
  parser.on('cdata', (text) => {
    note();
    append(text);
  });
  if (document.startsWith('\ufeff')) throw new MalformedXml('a byte order mark is not allowed');
  parser.write(document).close();
  if (root === undefined) throw new MalformedXml('the document has no element');
  return root;
}
