/** The headers of a request by their lower-case names, in their order. */
export class RequestHeaders {
  /** Lower-case names. */
  readonly names: readonly string[];
  /** The values, as they came. */
  readonly values: readonly string[];

  /** Reads node's `rawHeaders`. */
  constructor(raw: readonly string[]) {
    const names: string[] = [];
    const values: string[] = [];
    for (let at = 0; at + 1 < raw.length; at += 2) {
      names.push((raw[at] ?? '').toLowerCase());
      values.push(raw[at + 1] ?? '');
    }
    this.names = names;
    this.values = values;
  }

  /** The first value of a header. */
  get(name: string): string | undefined {
    const at = this.names.indexOf(name);
    return at < 0 ? undefined : this.values[at];
  }

  /** True when a header is there more than once. */
  isRepeated(name: string): boolean {
    const at = this.names.indexOf(name);
    return at >= 0 && this.names.includes(name, at + 1);
  }
}
