/** Runs a suite against a target and keeps the score. */

/**
 * `judge` gives `{skip}` or `{differences}` for a case. What is skipped is counted by its reason, and never as passed.
 */
export async function scoreOf(name, { chapters, judge, onChapter = () => undefined }) {
  const score = { name, chapters: [], failures: [], skips: {} };
  for (const { file, title, cases } of chapters) {
    const chapter = { name: file.replace(/\.json$/, ''), title, total: 0, passed: 0, skipped: 0 };
    for (const one of cases) {
      const { skip, differences, told } = await judge(one);
      if (skip !== undefined) {
        chapter.skipped += 1;
        (score.skips[skip] ??= []).push({ chapter: chapter.name, case: one.name, ...(told ? { told } : {}) });
      } else {
        chapter.total += 1;
        if (differences.length === 0) chapter.passed += 1;
        else score.failures.push({ chapter: chapter.name, case: one.name, differences });
      }
    }
    score.chapters.push(chapter);
    onChapter(chapter);
  }
  const sum = (field) => score.chapters.reduce((total, chapter) => total + chapter[field], 0);
  return { ...score, total: sum('total'), passed: sum('passed'), skipped: sum('skipped') };
}
