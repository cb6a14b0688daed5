/** The range of UploadPartCopy: stricter than a read's. */
import type { Span } from '../../blobs/object-stream.js';
import { invalidArgument } from '../../errors.js';

/**
 * The bytes of the source that become the part.
 * @throws ServiceError `InvalidArgument`
 */
export function copyRange(header: string | undefined, size: number): Span {
  if (header === undefined) return { start: 0, end: size };
  const [matched, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header.trim()) ?? [];
  if (matched === undefined || Number(first) > Number(last)) {
    const message =
      'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based ' +
      'offsets of the first and last bytes to copy';
    throw invalidArgument(message, 'x-amz-copy-source-range', header);
  }
  if (Number(last) >= size) {
    const message = `Range specified is not valid for source object of size: ${size}`;
    throw invalidArgument(message, 'x-amz-copy-source-range', header);
  }
  return { start: Number(first), end: Number(last) + 1 };
}
