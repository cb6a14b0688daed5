/** Scores on a terminal. */

const cell = ({ total, passed, skipped }) => `${passed}/${total}${skipped > 0 ? ` (${skipped} skipped)` : ''}`;

/** A line a chapter, a column a target. */
export function showScores(scores) {
  const rows = scores[0].chapters.map(({ name }, index) => [
    name,
    ...scores.map((score) => cell(score.chapters[index])),
  ]);
  const lines = [['chapter', ...scores.map(({ name }) => name)], ...rows, ['all', ...scores.map(cell)]];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines)
    console.log(
      line
        .map((text, column) => text.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}

/** What failed, and why the rest was not run. */
export function showDetails({ name, failures, skips }) {
  if (failures.length > 0) console.log(`\n${name}: ${failures.length} failed`);
  for (const failure of failures) {
    console.log(`  ${failure.chapter}: ${failure.case}\n    ${failure.differences.join('\n    ')}`);
  }
  const reasons = Object.entries(skips).sort(([, one], [, other]) => other.length - one.length);
  if (reasons.length > 0) console.log(`\n${name}: not run`);
  for (const [reason, cases] of reasons) console.log(`  ${String(cases.length).padStart(4)}  ${reason}`);
}
