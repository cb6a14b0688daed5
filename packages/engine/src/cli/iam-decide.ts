import { CaseFormatError } from '../cases/decision-case.js';
import { loadConditionKeys } from '../keys/load-condition-keys.js';
import { InvalidPolicyError } from '../policy/policy-fault.js';
import { answerCase, formatAnswer } from './answer.js';
import { type Arguments, readArguments, usage } from './arguments.js';
import { readInput } from './read-input.js';

/** Where the command reads and writes. */
export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly errors: { write(text: string): unknown };
  /** `NO_COLOR`, when it is set and not empty, keeps colour from a terminal too. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** The command `iam-decide`. @returns its exit status. */
export async function iamDecide(words: readonly string[], streams: Streams): Promise<number> {
  try {
    const given = readArguments(words);
    if (!given.help) return await decideAll(given, streams);
    streams.output.write(usage);
    return 0;
  } catch (error) {
    if (!isInputError(error)) throw error;
    streams.errors.write(`iam-decide: ${error.message}\n`);
    return 2;
  }
}

async function decideAll(given: Arguments, streams: Streams): Promise<number> {
  const { input, output, errors, environment = {} } = streams;
  const terminal = output.isTTY === true;
  const manner = { json: given.json, terminal, color: terminal && (environment['NO_COLOR'] ?? '') === '' };
  // Without the tables a missing key is just absent.
  const how = given.explain ? { conditionKeys: await loadConditionKeys().catch(() => undefined) } : undefined;
  const tests = { run: 0, failed: 0 };
  for await (const cases of readInput(given.files, input)) {
    const lines: string[] = [];
    for (const one of cases) {
      const answer = answerCase(one, how);
      if (answer.passed !== undefined) tests.run += 1;
      if (answer.passed === false) tests.failed += 1;
      if (!given.failures || answer.passed === false) lines.push(formatAnswer(answer, manner));
    }
    if (lines.length > 0) output.write(`${lines.join('\n')}\n`);
  }
  if (tests.run > 0) errors.write(`${tests.run - tests.failed} of ${tests.run} passed\n`);
  return tests.failed > 0 ? 1 : 0;
}

const UNREADABLE: ReadonlySet<unknown> = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES']);

/** Errors that are the user's to mend: they are told, without a stack. */
function isInputError(error: unknown): error is Error {
  if (error instanceof CaseFormatError || error instanceof InvalidPolicyError || error instanceof TypeError)
    return true;
  return error instanceof Error && 'code' in error && UNREADABLE.has(error.code);
}
