/** Lists in pages, as IAM has them: an opaque marker, and a hundred items unless told otherwise. */
import type { PageRequest } from '@cloudgate/ports';
import { validationError } from './required.js';

const defaultItems = 100;

/** The page that a request asks for. @throws ServiceError `ValidationError` when the marker is none of ours */
export function pageRequest(input: {
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
}): PageRequest {
  const after = input.Marker === undefined ? undefined : readMarker(input.Marker);
  return { after, limit: input.MaxItems ?? defaultItems };
}

/** What a list's output says of the rest. */
export function pageOutput(page: { readonly next?: string }): { IsTruncated: boolean; Marker?: string } {
  return page.next === undefined ? { IsTruncated: false } : { IsTruncated: true, Marker: writeMarker(page.next) };
}

/**
 * The page that a request asks for of a list that is made anew for every request: its place in the list.
 * @throws ServiceError `ValidationError` when the marker is none of ours
 */
export function listedPage<Item>(
  items: readonly Item[],
  input: Parameters<typeof pageRequest>[0],
): { readonly items: readonly Item[]; readonly next?: string } {
  const { after = '0', limit } = pageRequest(input);
  if (!/^\d{1,9}$/.test(after)) throw validationError('Invalid Marker.');
  const end = Number(after) + limit;
  return { items: items.slice(Number(after), end), ...(end < items.length ? { next: String(end) } : {}) };
}

function writeMarker(next: string): string {
  return Buffer.from(JSON.stringify([next])).toString('base64url');
}

function readMarker(marker: string): string {
  try {
    const value: unknown = JSON.parse(Buffer.from(marker, 'base64url').toString('utf8'));
    const next: unknown = Array.isArray(value) && value.length === 1 ? value[0] : undefined;
    if (typeof next === 'string' && writeMarker(next) === marker) return next;
  } catch {
    // Not JSON: not ours either.
  }
  throw validationError('Invalid Marker.');
}
