/** A value that is not of its member's type. The protocols answer it in their own words. */
export class MalformedValue extends Error {
  readonly expected: string;
  readonly text: string;
  /** The member or parameter, filled in by the decoder that knows it. */
  member: string | undefined;

  constructor(expected: string, text: string, member?: string) {
    super(`\`${text}\` is no ${expected}`);
    this.expected = expected;
    this.text = text;
    this.member = member;
  }
}
