/**
 * A pattern is an array of codes: a literal character is its UTF-16 unit, a wildcard one of the negative codes below, a
 * policy variable `FIRST_VARIABLE - n`. Text from a request is compared with literal codes only, so nothing in it can
 * act as a wildcard, and no regular expression is ever built.
 */
export type PatternCodes = readonly number[];

/** `*` that matches any run of characters. */
export const ANY_RUN = -1;
/** `?` that matches any one character. */
export const ANY_ONE = -2;
/** `*` inside a segment of an ARN: it does not cross a colon. */
export const SEGMENT_RUN = -3;
/** `?` inside a segment of an ARN. */
export const SEGMENT_ONE = -4;
/** The first policy variable; the next is one less, and so on. */
export const FIRST_VARIABLE = -16;

export const COLON = 0x3a;

/** Appends the characters of a text. */
export function pushText(codes: number[], text: string): void {
  for (let at = 0; at < text.length; at += 1) codes.push(text.charCodeAt(at));
}

/** The literal characters before the first wildcard or variable. */
export function literalPrefix(codes: PatternCodes): string {
  let end = 0;
  while (end < codes.length && (codes[end] ?? -1) >= 0) end += 1;
  return textOf(codes.slice(0, end));
}

const MOST_ARGUMENTS = 4096;

/** The text of literal codes. */
export function textOf(codes: PatternCodes): string {
  if (codes.length <= MOST_ARGUMENTS) return String.fromCharCode(...codes);
  return String.fromCharCode(...codes.slice(0, MOST_ARGUMENTS)) + textOf(codes.slice(MOST_ARGUMENTS));
}
