/** Times of SAML documents: XML Schema's dateTime, in UTC or with an offset. */

const form = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/;

/** Milliseconds since the epoch; `undefined` for what is no time. One without a zone is in UTC, as SAML has it. */
export function instantOf(text: string): number | undefined {
  const [, seconds, fraction = '', zone = 'Z'] = form.exec(text.trim()) ?? [];
  if (seconds === undefined) return undefined;
  const milliseconds = Date.parse(`${seconds}${fraction.slice(0, 4)}${zone}`);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}
