import { ANY_ONE, ANY_RUN, COLON, type PatternCodes, SEGMENT_ONE, SEGMENT_RUN } from './pattern-codes.js';

/**
 * Whether a pattern matches the rest of a text from an offset. Greedy, with one point to go back to for `*` and one for
 * a `*` bound to its segment. That is enough: after a `*` the leftmost match of what follows is never worse than a later
 * one, and segment-bound wildcards stand between colons only.
 */
export function matchCodes(pattern: PatternCodes, text: string, from: number): boolean {
  const patternEnd = pattern.length;
  const textEnd = text.length;
  let p = 0;
  let t = from;
  let run = -1;
  let runAt = 0;
  let segment = -1;
  let segmentAt = 0;
  while (t < textEnd) {
    if (p < patternEnd) {
      const code = pattern[p] as number;
      if (code === ANY_RUN) {
        p += 1;
        if (p === patternEnd) return true;
        run = p;
        runAt = t;
        segment = -1;
        continue;
      }
      if (code === SEGMENT_RUN) {
        p += 1;
        segment = p;
        segmentAt = t;
        continue;
      }
      const unit = text.charCodeAt(t);
      if (code === unit || code === ANY_ONE || (code === SEGMENT_ONE && unit !== COLON)) {
        p += 1;
        t += 1;
        continue;
      }
    }
    if (segment >= 0 && text.charCodeAt(segmentAt) !== COLON) {
      segmentAt += 1;
      t = segmentAt;
      p = segment;
    } else if (run >= 0) {
      runAt += 1;
      t = runAt;
      p = run;
      segment = -1;
    } else {
      return false;
    }
  }
  while (p < patternEnd && (pattern[p] === ANY_RUN || pattern[p] === SEGMENT_RUN)) p += 1;
  return p === patternEnd;
}
