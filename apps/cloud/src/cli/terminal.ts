/** Where a command writes, and what it may read of its surroundings. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly colours: boolean;
  /** Writes a line to standard output. */
  out(text: string): void;
  /** Writes a line to standard error. */
  error(text: string): void;
}
