import type { TextPosition } from './json-path.js';

/** Finds line and column of offsets in one text; each in logarithmic time. */
export class TextPositions {
  /** Where each line starts. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
    this.#starts = starts;
  }

  at(offset: number): TextPosition {
    const starts = this.#starts;
    let line = 0;
    for (let end = starts.length; end - line > 1;) {
      const middle = (line + end) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else end = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  }
}

/** Line and column of an offset. */
export function positionAt(text: string, offset: number): TextPosition {
  return new TextPositions(text).at(offset);
}
