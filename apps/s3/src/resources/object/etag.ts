/** ETags: kept bare, told in quotes. */

/** An ETag as a header has it. */
export function quoted(etag: string): string {
  return `"${etag}"`;
}

/** An ETag as clients send it, with quotes or without. */
export function bare(etag: string): string {
  return etag.replace(/^"(.*)"$/, '$1');
}
