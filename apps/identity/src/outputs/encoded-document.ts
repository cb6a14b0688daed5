/** Policy documents as IAM gives them back. */

/** A document, percent-encoded as RFC 3986 has it. */
export function encodedDocument(document: string): string {
  return encodeURIComponent(document).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
