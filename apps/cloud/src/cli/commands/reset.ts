import { parseArgs } from 'node:util';
import { clientFor, connectionFlags, endpointFor } from '../connection.js';
import type { Command } from '../main.js';
import { reachable } from '../reachable.js';

/** Empties the cloud. */
export const reset: Command = async (args, { environment, out }) => {
  const { values } = parseArgs({ args: [...args], options: connectionFlags });
  const endpoint = endpointFor(values, environment);
  await reachable(endpoint, () => clientFor(values, environment).cloudgate('ResetState'));
  out(`${endpoint} is empty; its root credentials are the same`);
  return 0;
};
