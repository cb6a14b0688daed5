/**
 * The times of signed requests.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html#date
 */

const basic = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;
const rfc1123 = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Writes milliseconds as ISO 8601's basic form, such as `20130524T000000Z`. */
export function formatAmzDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** Reads ISO 8601's basic form; `undefined` for other text and for days and hours that do not exist. */
export function parseAmzDate(text: string): number | undefined {
  const parts = basic.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  return formatAmzDate(time) === text ? time : undefined;
}

/** Reads a `Date` header: RFC 1123's form, or ISO 8601's basic one. */
export function parseDateHeader(text: string): number | undefined {
  if (!rfc1123.test(text)) return parseAmzDate(text);
  const time = Date.parse(text);
  return new Date(time).toUTCString() === text ? time : undefined;
}
