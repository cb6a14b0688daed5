const EPOCH_SECONDS = /^[0-9]{1,19}(?:\.[0-9]+)?$/;

const ISO =
  /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(\.[0-9]+)?)?(Z|[+-][0-9]{2}:?[0-9]{2}))?)?)?$/;

/**
 * An instant in milliseconds since 1970, from the W3C profile of ISO 8601 or from epoch seconds. Four bare digits are a
 * year. `undefined` for any other text.
 * @see https://www.w3.org/TR/NOTE-datetime
 */
export function parseDate(text: string): number | undefined {
  const iso = ISO.exec(text);
  if (iso === null) return EPOCH_SECONDS.test(text) ? Number(text) * 1000 : undefined;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = iso;
  const whole = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  if (!inRange(new Date(whole), { month, day, hour, minute, second })) return undefined;
  return whole + Number(`0${fraction}`) * 1000 - offsetOf(zone);
}

/** Whether the calendar kept the parts as written: there is no 31 April and no 25 o'clock. */
function inRange(date: Date, parts: Readonly<Record<'month' | 'day' | 'hour' | 'minute' | 'second', string>>): boolean {
  return (
    date.getUTCMonth() + 1 === Number(parts.month) &&
    date.getUTCDate() === Number(parts.day) &&
    date.getUTCHours() === Number(parts.hour) &&
    date.getUTCMinutes() === Number(parts.minute) &&
    date.getUTCSeconds() === Number(parts.second)
  );
}

/** Milliseconds east of UTC. */
function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
