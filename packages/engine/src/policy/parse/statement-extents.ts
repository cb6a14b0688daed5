import { offsetOf, type TextPosition } from './json-path.js';
import { JsonScanner } from './json-scanner.js';
import { TextPositions } from './text-positions.js';

/** Where a statement stands in its document. */
export interface StatementExtent {
  /** Its first character. */
  readonly start: TextPosition;
  /** After its last character. */
  readonly end: TextPosition;
  /**
   * Where AWS's policy simulator says that it starts: after what its parser had read by then, which is the bracket of
   * the list or the statement before, or the brace of a statement that stands alone.
   * @see https://docs.aws.amazon.com/cli/latest/reference/iam/simulate-custom-policy.html
   */
  readonly reportedStart: TextPosition;
}

/** From where to where each statement of a policy reaches. The text must be a policy. */
export function statementExtents(text: string): readonly StatementExtent[] {
  const positions = new TextPositions(text);
  const scanner = new JsonScanner(text);
  scanner.position = offsetOf(text, ['Statement']);
  const several = scanner.take(0x5b);
  let read = scanner.position + (several ? 0 : 1);
  const extents: StatementExtent[] = [];
  do {
    scanner.space();
    const start = positions.at(scanner.position);
    scanner.value(0);
    const end = positions.at(scanner.position);
    extents.push({ start, end, reportedStart: positions.at(read) });
    read = scanner.position;
  } while (several && scanner.take(0x2c));
  return extents;
}
