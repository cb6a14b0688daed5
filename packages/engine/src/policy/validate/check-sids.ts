import type { Check } from './document-view.js';

/** No two statements have the same `Sid`; an empty one does not count. */
export function checkSids(message: string): Check {
  return ({ statements }) => {
    const seen = new Set<string>();
    for (const { object, path } of statements) {
      const sid = object.get('Sid');
      if (typeof sid !== 'string' || sid === '') continue;
      if (seen.has(sid)) return { path: [...path, 'Sid'], message };
      seen.add(sid);
    }
    return undefined;
  };
}

/** Outside S3 a `Sid` has letters and digits only. */
export const checkSidCharacters: Check = ({ statements }) => {
  for (const { object, path } of statements) {
    const sid = object.get('Sid');
    if (typeof sid === 'string' && !/^[A-Za-z0-9]*$/.test(sid)) {
      return {
        path: [...path, 'Sid'],
        message: `Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*`,
      };
    }
  }
  return undefined;
};
