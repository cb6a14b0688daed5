import { parseArgs } from 'node:util';
import { clientFor, connectionFlags, endpointFor } from '../connection.js';
import type { Command } from '../main.js';
import { reachable } from '../reachable.js';

interface Status {
  readonly endpoint: string;
  readonly version: string;
  readonly uptimeSeconds: number;
  readonly parts: readonly { readonly name: string; readonly pid: number; readonly url: string }[];
}

/** What runs, where, and since when. */
export const status: Command = async (args, { environment, out }) => {
  const options = { ...connectionFlags, json: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const endpoint = endpointFor(values, environment);
  const answer = await reachable(endpoint, () => clientFor(values, environment).cloudgate('GetStatus'));
  const { version, uptimeSeconds, parts } = answer as unknown as Status;
  if (values.json) {
    out(JSON.stringify({ endpoint, version, uptime: uptimeSeconds, parts }, undefined, 2));
    return 0;
  }
  out(`${endpoint}  cloudgate ${version}, up ${uptimeSeconds} s`);
  for (const { name, pid, url } of parts) out(`  ${name.padEnd(14)} ${String(pid).padStart(7)}  ${url}`);
  return 0;
};
