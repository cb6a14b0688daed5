/**
 * The times of signed requests.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html#date
 */

const basic = /^\d{8}T\d{6}Z$/;
const rfc1123 = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

const longMonths = new Set([1, 3, 5, 7, 8, 10, 12]);

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Writes milliseconds as ISO 8601's basic form, such as `20130524T000000Z`. */
export function formatAmzDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** The number of two digits, by their places. */
function pair(text: string, at: number): number {
  return (text.charCodeAt(at) - 0x30) * 10 + text.charCodeAt(at + 1) - 0x30;
}

/** Reads ISO 8601's basic form; `undefined` for other text and for days and hours that do not exist. */
export function parseAmzDate(text: string): number | undefined {
  if (!basic.test(text)) return undefined;
  const year = pair(text, 0) * 100 + pair(text, 2);
  const month = pair(text, 4);
  const day = pair(text, 6);
  const hour = pair(text, 9);
  const minute = pair(text, 11);
  const second = pair(text, 13);
  // Date.UTC takes the years before 100 for those of the last century.
  if (year < 1000 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return undefined;
  const lastDay = month === 2 ? 28 + Number(isLeap(year)) : 30 + Number(longMonths.has(month));
  return day > lastDay ? undefined : Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Reads a `Date` header: RFC 1123's form, or ISO 8601's basic one. */
export function parseDateHeader(text: string): number | undefined {
  if (!rfc1123.test(text)) return parseAmzDate(text);
  const time = Date.parse(text);
  return new Date(time).toUTCString() === text ? time : undefined;
}
