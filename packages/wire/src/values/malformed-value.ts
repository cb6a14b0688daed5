/** As much of a bad value as an answer repeats. */
const shownLength = 128;

/** A value that is not of its member's type. The protocols answer it in their own words. */
export class MalformedValue extends Error {
  readonly expected: string;
  readonly text: string;
  /** The member or parameter, filled in by the decoder that knows it. */
  member: string | undefined;

  constructor(expected: string, text: string, member?: string) {
    super(`\`${text.slice(0, shownLength)}\` is no ${expected}`);
    this.expected = expected;
    this.text = text.slice(0, shownLength);
    this.member = member;
  }
}
