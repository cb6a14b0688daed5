/**
 * Percent-encoding as Signature Version 4 wants it: every byte but the unreserved characters, in upper-case hex.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */

const unreservedOnly = /^[A-Za-z0-9\-._~]*$/;
const unreservedOrSlash = /^[A-Za-z0-9\-._~/]*$/;
const escape = /^[0-9A-Fa-f]{2}$/;

function isUnreserved(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || // a-z
    (code >= 0x41 && code <= 0x5a) || // A-Z
    (code >= 0x30 && code <= 0x39) || // 0-9
    code === 0x2d || // -
    code === 0x2e || // .
    code === 0x5f || // _
    code === 0x7e // ~
  );
}

function encodeByte(code: number): string {
  return (code < 16 ? '%0' : '%') + code.toString(16).toUpperCase();
}

interface Rules {
  /** `%41` is the byte 41 rather than three characters. */
  readonly decode: boolean;
  readonly keepSlash: boolean;
  /** A `+` is a space, as in queries. */
  readonly plusIsSpace: boolean;
}

const beyondBytes = /[^\u0000-\u00ff]/;

function encode(given: string, rules: Rules): string {
  // Characters are bytes, as node reads them from the wire; text that is not is taken for Unicode.
  const text = beyondBytes.test(given) ? Buffer.from(given, 'utf8').toString('latin1') : given;
  let encoded = '';
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code === 0x25 && rules.decode) {
      const digits = text.slice(at + 1, at + 3);
      if (escape.test(digits)) {
        code = Number.parseInt(digits, 16);
        at += 2;
        // An encoded slash stays encoded: it is not the one that parts segments.
        encoded += isUnreserved(code) ? String.fromCharCode(code) : encodeByte(code);
        continue;
      }
    }
    if (isUnreserved(code) || (code === 0x2f && rules.keepSlash)) encoded += text[at];
    else if (code === 0x2b && rules.plusIsSpace) encoded += '%20';
    else encoded += encodeByte(code);
  }
  return encoded;
}

/** A query name or value, in its canonical encoding; `+` is a space, as every service reads it. */
export function canonicalQueryPart(text: string): string {
  return unreservedOnly.test(text) ? text : encode(text, { decode: true, keepSlash: false, plusIsSpace: true });
}

/** A path encoded once: what is encoded stays so, what is not becomes so. S3's rule. */
export function encodePathOnce(path: string): string {
  return unreservedOrSlash.test(path) ? path : encode(path, { decode: true, keepSlash: true, plusIsSpace: false });
}

/** An encoded path encoded once more: its `%` become `%25`. The rule of every service but S3. */
export function encodePathAgain(path: string): string {
  return unreservedOrSlash.test(path) ? path : encode(path, { decode: false, keepSlash: true, plusIsSpace: false });
}
