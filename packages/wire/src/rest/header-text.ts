/** Values in HTTP headers. */
import type { Member } from '@cloudgate/models';
import { formatBlob, parseScalar } from '../values/scalar.js';
import { formatTimestamp } from '../values/timestamp.js';

/** Header values hold no control characters. */
const controls = /[\u0000-\u0008\u000a-\u001f\u007f]/g;
/** What node writes as it is. */
const latin1 = /^[\u0000-\u00ff]*$/;
/** What nearly every value is made of. */
const printable = /^[ -~]*$/;
const needsQuotes = /[",]/;

/**
 * Text as a header can hold it: control characters become spaces, and what is beyond Latin-1 is encoded as S3
 * encodes metadata.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
export function headerText(text: string): string {
  if (printable.test(text)) return text;
  const plain = text.replace(controls, ' ');
  return latin1.test(plain) ? plain : `=?UTF-8?B?${Buffer.from(plain, 'utf8').toString('base64')}?=`;
}

/** Splits a list at commas outside quotes and takes the quotes off. */
export function splitHeader(text: string): string[] {
  const items: string[] = [];
  let item = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quoted && character === '\\') item += text.charAt(++at);
    else if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) {
      items.push(item.trim());
      item = '';
    } else item += character;
  }
  items.push(item.trim());
  return items;
}

function quote(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` : text;
}

/** Reads a member from a header or query parameter. @throws MalformedValue */
export function readText(member: Member, text: string): unknown {
  const { shape } = member;
  if (shape.type === 'list') return splitHeader(text).map((item) => readText(shape.member, item));
  if (shape.type === 'structure' || shape.type === 'union' || shape.type === 'map') {
    throw new TypeError(`\`${member.name}\` is bound to text and is no simple value`);
  }
  return parseScalar(shape.type, text, member.traits);
}

/** Writes a member for a header; timestamps are http-date unless the model says otherwise. */
export function writeText(member: Member, value: unknown): string {
  const { shape, traits } = member;
  if (shape.type === 'list' && Array.isArray(value)) {
    return value.map((item) => quote(writeText(shape.member, item))).join(', ');
  }
  if (shape.type === 'timestamp') return formatTimestamp(value as Date, traits.timestampFormat ?? 'http-date');
  if (shape.type === 'blob') return formatBlob(value);
  return headerText(String(value));
}
