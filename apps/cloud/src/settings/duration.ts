/** Spans of time as people write them: `90s`, `15m`, `1h`, `2d`, or several: `1h30m`. */
const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const span = /(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)/g;

/**
 * Reads a span; a number is milliseconds.
 * @throws RangeError for text that is none
 */
export function parseDuration(text: string | number): number {
  if (typeof text === 'number') return text;
  const rest = text.replaceAll(span, '').trim();
  if (rest !== '' || text.trim() === '')
    throw new RangeError(`\`${text}\` is no span of time: write \`90s\`, \`15m\`, \`1h30m\` or \`2d\``);
  let total = 0;
  for (const [, amount, unit] of text.matchAll(span)) total += Number(amount) * (milliseconds[unit ?? ''] ?? 0);
  return total;
}
