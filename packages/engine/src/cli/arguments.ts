import { parseArgs } from 'node:util';

export const usage = `usage: iam-decide [--json] [--explain] [--failures] [FILE...]

Decides cases in the decision format (decisions/README.md), from files or, as JSON lines, from standard input.
Cases with an expectation are tests.

  --json       one JSON object a line
  --explain    with the trace of every decision
  --failures   only the cases whose expectation failed

exit status: 0 all is well, 1 an expectation failed, 2 the input is not in the format
`;

export interface Arguments {
  readonly json: boolean;
  readonly explain: boolean;
  readonly failures: boolean;
  readonly help: boolean;
  /** None: standard input. */
  readonly files: readonly string[];
}

/** @throws {TypeError} for an option that does not exist. */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      failures: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return { ...values, files: positionals.filter((name) => name !== '-') };
}
