/** Tells the story: scenes, sentences, and calls with their real answers, which must be what the story says. */

/** How a call is to end: served, or with this error code. */
export type Ending = 'served' | (string & {});

/** Where the story is told. */
export interface StageOptions {
  readonly out: (text: string) => void;
  readonly colours: boolean;
  /** Milliseconds for a reader between two steps; 0 for none. */
  readonly pause: number;
}

const widest = 100;

function wrapped(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + word.length + 1 > widest) {
      lines.push(indent + line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return line === '' ? lines : [...lines, indent + line];
}

function failureOf(error: unknown): { code: string; message: string; status: string } {
  const { name, Code, message, $metadata } = error as {
    name?: string;
    Code?: string;
    message?: string;
    $metadata?: { httpStatusCode?: number };
  };
  const status = $metadata?.httpStatusCode;
  return {
    code: Code ?? name ?? 'Error',
    message: message ?? String(error),
    status: status === undefined ? '' : `${status} `,
  };
}

/** The stage. */
export class Stage {
  readonly #options: StageOptions;
  #scene = 0;

  constructor(options: StageOptions) {
    this.#options = options;
  }

  /** Begins a scene. */
  async scene(title: string): Promise<void> {
    this.#scene += 1;
    const head = `${this.#scene}  ${title}`;
    this.print('', this.paint('1', head), this.paint('2', '─'.repeat(head.length)));
    await this.rest(1);
  }

  /** Says something. */
  async say(text: string): Promise<void> {
    this.print(...wrapped(text, ''));
    await this.rest(1);
  }

  /** Shows text as it is, such as source code. */
  async show(text: string): Promise<void> {
    this.print(
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => this.paint('36', `    ${line}`)),
    );
    await this.rest(2);
  }

  /**
   * Makes a call and shows how it really ended.
   * @throws Error when it ended otherwise than the story says: then the story is wrong
   */
  async call<T>(what: string, ending: Ending, make: () => Promise<T>): Promise<T | undefined> {
    this.print(this.paint('1', `  ▸ ${what}`));
    let answer: T;
    try {
      answer = await make();
    } catch (error) {
      const { code, message, status } = failureOf(error);
      this.print(...wrapped(`${status}${code}: ${message}`, '      ').map((line) => this.paint('31', line)));
      if (code !== ending)
        throw new Error(`\`${what}\` was to end with ${ending}, and ended with ${code}`, { cause: error });
      await this.rest(1);
      return undefined;
    }
    this.print(this.paint('32', `      ${typeof answer === 'string' ? answer : '200 OK'}`));
    if (ending !== 'served') throw new Error(`\`${what}\` was to end with ${ending}, and was served`);
    await this.rest(1);
    return answer;
  }

  /** Shows a table of two columns beside their subjects. */
  table(rows: readonly (readonly [string, string, string])[]): void {
    const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    rows.forEach(([subject, left, right], index) => {
      const line = `  ${subject.padEnd(widths[0] ?? 0)}   ${left.padEnd(widths[1] ?? 0)}   ${right}`;
      this.print(index === 0 ? this.paint('1', line) : line);
    });
  }

  private print(...lines: readonly string[]): void {
    for (const line of lines) this.#options.out(line);
  }

  private paint(code: string, text: string): string {
    return this.#options.colours ? `\u001b[${code}m${text}\u001b[0m` : text;
  }

  private async rest(measure: number): Promise<void> {
    const { pause } = this.#options;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause * measure));
  }
}
