/** An address as 16-bit words: two for IPv4, eight for IPv6. */
export type AddressWords = readonly number[];

/** A CIDR block. */
export interface AddressRange {
  readonly words: AddressWords;
  /** Leading bits that must agree. */
  readonly bits: number;
}

/** Reads an IPv4 or IPv6 address; an IPv4-mapped IPv6 address is the IPv4 address. `undefined` for any other text. */
export function parseAddress(text: string): AddressWords | undefined {
  if (!text.includes(':')) return parseV4(text);
  const words = parseV6(text);
  return words !== undefined && isMapped(words) ? words.slice(6) : words;
}

/** Reads a CIDR block or a bare address. Bits after the prefix length are of no account. */
export function parseRange(text: string): AddressRange | undefined {
  const slash = text.indexOf('/');
  const words = parseAddress(slash === -1 ? text : text.slice(0, slash));
  if (words === undefined) return undefined;
  if (slash === -1) return { words, bits: words.length * 16 };
  const length = text.slice(slash + 1);
  if (!/^[0-9]{1,3}$/.test(length)) return undefined;
  const mapped = words.length === 2 && text.includes(':');
  const bits = Number(length) - (mapped ? 96 : 0);
  return bits >= 0 && bits <= words.length * 16 ? { words, bits } : undefined;
}

/** Whether an address lies in a block; never for an address of the other version. */
export function inRange(address: AddressWords, range: AddressRange): boolean {
  if (address.length !== range.words.length) return false;
  for (let index = 0, left = range.bits; left > 0; index += 1, left -= 16) {
    const difference = (address[index] ?? 0) ^ (range.words[index] ?? 0);
    if (left >= 16 ? difference !== 0 : difference >> (16 - left) !== 0) return false;
  }
  return true;
}

function parseV4(text: string): AddressWords | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  const bytes = parts.map((part) => (/^[0-9]{1,3}$/.test(part) ? Number(part) : 256));
  if (bytes.some((byte) => byte > 255)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  return [(a << 8) | b, (c << 8) | d];
}

function parseV6(text: string): AddressWords | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = groups(halves[0] ?? '');
  const tail = groups(halves[1] ?? '');
  if (head === undefined || tail === undefined) return undefined;
  if (halves.length === 1) return head.length === 8 ? head : undefined;
  const gap = 8 - head.length - tail.length;
  return gap < 1 ? undefined : [...head, ...new Array<number>(gap).fill(0), ...tail];
}

/** The words of one side of `::`; the last group may be an IPv4 address. */
function groups(text: string): AddressWords | undefined {
  if (text === '') return [];
  const parts = text.split(':');
  const words: number[] = [];
  for (const [index, part] of parts.entries()) {
    const v4 = index === parts.length - 1 && part.includes('.') ? parseV4(part) : undefined;
    if (v4 !== undefined) words.push(...v4);
    else if (/^[0-9a-fA-F]{1,4}$/.test(part)) words.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return words;
}

function isMapped(words: AddressWords): boolean {
  return words[5] === 0xffff && words.slice(0, 5).every((word) => word === 0);
}
