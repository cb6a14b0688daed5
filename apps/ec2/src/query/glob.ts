/** The wildcards of filter values: `*` any run, `?` one character, a backslash before either for itself. */

/** Whether the text matches. Only the last `*` is ever tried again, so no pattern is slow. */
export function globMatches(pattern: string, text: string): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let resume = 0;
  while (at < text.length) {
    const escaped = pattern[next] === '\\' && next + 1 < pattern.length;
    const wanted = escaped ? pattern[next + 1] : pattern[next];
    if (!escaped && wanted === '*') {
      star = next++;
      resume = at;
    } else if (wanted !== undefined && ((!escaped && wanted === '?') || wanted === text[at])) {
      next += escaped ? 2 : 1;
      at++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[next] === '*') next++;
  return next === pattern.length;
}
