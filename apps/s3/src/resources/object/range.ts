/**
 * Byte ranges.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
import { ServiceError } from '@cloudgate/common';
import type { ObjectRecord } from '@cloudgate/store';
import type { Span } from '../../blobs/object-stream.js';
import { invalidRange, invalidRequest } from '../../errors.js';

/** Which bytes of an object a read wants. */
export interface RangeInput {
  readonly Range?: string | undefined;
  readonly PartNumber?: number | undefined;
}

/** The bytes to send; `partial` when the answer is a 206. */
export interface Selection extends Span {
  readonly partial: boolean;
}

/**
 * The bytes that a read asks for. As in HTTP, a header that is no single range of bytes is as good as none.
 * @throws ServiceError `InvalidRange`, `InvalidPartNumber` or `InvalidRequest`
 */
export function select(object: ObjectRecord, { Range, PartNumber }: RangeInput): Selection {
  if (PartNumber !== undefined) {
    if (Range !== undefined) throw invalidRequest('Cannot specify both Range header and partNumber query parameter');
    return partOf(object, PartNumber);
  }
  const whole = { start: 0, end: object.size, partial: false };
  if (Range === undefined) return whole;
  const [matched, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(Range.trim()) ?? [];
  if (matched === undefined || (first === '' && last === '')) return whole;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return whole;
  const start = first === '' ? Math.max(object.size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? object.size : Math.min(Number(last) + 1, object.size);
  if (start >= end) throw invalidRange(Range, object.size);
  return { start, end, partial: true };
}

/** `bytes 0-9/100`. */
export function contentRange({ start, end }: Span, size: number): string {
  return `bytes ${start}-${end - 1}/${size}`;
}

/** How many parts an object was uploaded in; `undefined` when it was not uploaded in parts. */
export function partsCount(object: ObjectRecord): number | undefined {
  return object.segments[0]?.partNumber === undefined ? undefined : object.segments.length;
}

function partOf(object: ObjectRecord, partNumber: number): Selection {
  if (partsCount(object) === undefined && partNumber === 1) return { start: 0, end: object.size, partial: true };
  let start = 0;
  for (const segment of object.segments) {
    if (segment.partNumber === partNumber) return { start, end: start + segment.size, partial: true };
    start += segment.size;
  }
  throw new ServiceError('InvalidPartNumber', 'The requested partnumber is not satisfiable', {
    status: 416,
    details: { PartNumberRequested: partNumber, ActualPartCount: partsCount(object) ?? 1 },
  });
}
