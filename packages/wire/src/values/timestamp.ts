/** Timestamps in the three formats of Smithy. */
import type { TimestampFormat } from '@cloudgate/models';
import { MalformedValue } from './malformed-value.js';

const dateTime = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:?\d\d)$/;
const basicDateTime = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
const httpDate = /^(\w{3,9}, )?\d{1,2}[ -]\w{3}[ -]\d{2,4} \d\d:\d\d:\d\d(\.\d+)? (GMT|UTC)$/;
const epochSeconds = /^-?\d{1,13}(\.\d{1,9})?(e\+?\d{1,2})?$/i;
const date = /^\d{4}-\d\d-\d\d$/;

function fromEpoch(seconds: number): Date {
  return new Date(Math.round(seconds * 1000));
}

/**
 * Reads a timestamp in any of the formats: clients differ, and none of the forms can be mistaken for another.
 * @throws MalformedValue for text that is no timestamp
 */
export function parseTimestamp(text: string): Date {
  const basic = basicDateTime.exec(text);
  const written = basic ? `${basic.slice(1, 4).join('-')}T${basic.slice(4).join(':')}Z` : text;
  const isText = basic !== null || dateTime.test(text) || httpDate.test(text) || date.test(text);
  const parsed = isText ? new Date(written) : epochSeconds.test(text) ? fromEpoch(Number(text)) : undefined;
  if (!parsed || Number.isNaN(parsed.getTime())) throw new MalformedValue('timestamp', text);
  return parsed;
}

/** Reads a JSON timestamp: a number of seconds, or text. */
export function parseJsonTimestamp(value: unknown): Date {
  if (typeof value === 'string') return parseTimestamp(value);
  const parsed = typeof value === 'number' ? fromEpoch(value) : undefined;
  if (!parsed || Number.isNaN(parsed.getTime())) throw new MalformedValue('timestamp', String(value));
  return parsed;
}

/** Writes a timestamp; `date-time` always with milliseconds, as S3 and EC2 do. */
export function formatTimestamp(value: Date, format: TimestampFormat): string {
  if (format === 'date-time') return value.toISOString();
  if (format === 'http-date') return value.toUTCString();
  return String(value.getTime() / 1000);
}

/** Writes a `date-time` without milliseconds where they are zero, as IAM and STS do. */
export function formatShortDateTime(value: Date): string {
  const text = value.toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
}
