import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { CaseFormatError, type DecisionCase } from '../cases/decision-case.js';
import { readCase, readCases } from '../cases/read-cases.js';

/**
 * The cases of files, or of standard input: a case a line.
 * @throws {CaseFormatError} when something is not in the format.
 */
export async function* readInput(
  files: readonly string[],
  standardInput: NodeJS.ReadableStream,
): AsyncGenerator<readonly DecisionCase[]> {
  for (const file of files) yield casesOfFile(file);
  if (files.length > 0) return;
  let number = 0;
  let batch: DecisionCase[] = [];
  for await (const line of createInterface({ input: standardInput, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      batch.push(caseOfLine(line, number));
    } catch (error) {
      // The lines before it are decided all the same.
      yield batch;
      throw error;
    }
    if (batch.length === 256) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

function casesOfFile(file: string): readonly DecisionCase[] {
  const text = withoutMark(readFileSync(file, 'utf8'));
  if (!file.endsWith('.jsonl') && !file.endsWith('.ndjson')) return readCases(text, file).cases;
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [caseOfLine(line, index + 1)]));
}

function caseOfLine(line: string, number: number): DecisionCase {
  const where = `line ${number}`;
  let value: unknown;
  try {
    value = JSON.parse(number === 1 ? withoutMark(line) : line);
  } catch (error) {
    throw new CaseFormatError(where, error instanceof Error ? error.message : 'not JSON');
  }
  return readCase(value, where);
}

/** Editors of some systems put a byte order mark before the text. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
