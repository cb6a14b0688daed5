import { encodePathAgain, encodePathOnce } from './uri-encoding.js';

/** Segments that normalisation removes: empty ones, `.` and `..`. */
const removable = /\/(?:\.{0,2})(?:\/|$)/;

function normalise(path: string): string {
  if (!removable.test(path)) return path;
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') kept.pop();
    else kept.push(segment);
  }
  const end = kept.length > 0 && path.endsWith('/') ? '/' : '';
  return `/${kept.join('/')}${end}`;
}

/**
 * The path as the canonical request has it. S3 takes it as it is, encoded once: `//` and `.` are parts of keys. The
 * other services remove `//`, `.` and `..`, and encode the encoded path once more.
 */
export function canonicalPath(path: string, service: string): string {
  if (path === '/' || path === '') return '/';
  return service === 's3' ? encodePathOnce(path) : encodePathAgain(normalise(path));
}
