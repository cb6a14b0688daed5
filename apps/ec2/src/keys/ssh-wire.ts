/**
 * The byte strings that SSH keys are written in.
 * @see https://www.rfc-editor.org/rfc/rfc4253#section-6.6
 */

/** A string with its length before it. */
export function sshString(bytes: Uint8Array | string): Buffer {
  const body = Buffer.from(bytes);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
}

/** A positive integer of any size; a zero byte keeps the first bit from being taken for a sign. */
export function sshInteger(bytes: Uint8Array): Buffer {
  const body = Buffer.from(bytes);
  const first = body[0] ?? 0;
  return sshString(first >= 0x80 ? Buffer.concat([Buffer.from([0]), body]) : body);
}

/** The strings of a blob, in order; `undefined` when it is not made of whole strings. */
export function readSshStrings(blob: Buffer): Buffer[] | undefined {
  const strings: Buffer[] = [];
  let at = 0;
  while (at < blob.length) {
    if (at + 4 > blob.length) return undefined;
    const end = at + 4 + blob.readUInt32BE(at);
    if (end > blob.length) return undefined;
    strings.push(blob.subarray(at + 4, end));
    at = end;
  }
  return strings;
}
