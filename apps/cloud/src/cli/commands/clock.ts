import { parseArgs } from 'node:util';
import { parseDuration } from '../../settings/duration.js';
import { UsageError } from '../../settings/usage-error.js';
import { clientFor, connectionFlags, endpointFor } from '../connection.js';
import type { Command } from '../main.js';
import { reachable } from '../reachable.js';

interface Reading {
  /** Seconds since the epoch. */
  readonly now: number;
  readonly offsetMilliseconds: number;
}

function secondsOf(text: string): number {
  try {
    return parseDuration(text) / 1000;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Reads the cloud clock, or moves it forward. */
export const clock: Command = async (args, { environment, out }) => {
  const options = { ...connectionFlags, json: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [action, span, ...rest] = positionals;
  const advances = action === 'advance' && span !== undefined;
  if (rest.length > 0 || (action !== undefined && !advances)) {
    throw new UsageError('`cloudgate clock` or `cloudgate clock advance 1h`');
  }
  const client = clientFor(values, environment);
  const reading = (await reachable(endpointFor(values, environment), () =>
    advances ? client.cloudgate('AdvanceClock', { seconds: secondsOf(span) }) : client.cloudgate('GetClock'),
  )) as unknown as Reading;
  const now = new Date(reading.now * 1000).toISOString();
  const ahead = reading.offsetMilliseconds / 1000;
  out(values.json ? JSON.stringify({ now, offsetSeconds: ahead }, undefined, 2) : `${now}, ${ahead} s ahead`);
  return 0;
};
