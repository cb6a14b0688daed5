/**
 * Base32, as authenticator apps read seeds.
 * @see https://www.rfc-editor.org/rfc/rfc4648#section-6
 */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes whose number is a multiple of five, so that there is no padding. */
export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += letters.charAt((held >> (bits - 5)) & 31);
    held &= 31;
  }
  return text;
}

/** The bytes of such a text. */
export function fromBase32(text: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    held = (held << 5) | letters.indexOf(letter);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
    held &= (1 << bits) - 1;
  }
  return Buffer.from(bytes);
}
