import { parseArgs } from 'node:util';
import { readSettings, settingFlags } from '../../settings/settings.js';
import type { Command } from '../main.js';
import { panel } from '../panel.js';

/** Milliseconds since the process began, or since `npm start` had everything built. */
function sinceStart(): number {
  const [prepared] = performance.getEntriesByName('cloudgate:prepared');
  return Math.round(performance.now() - (prepared?.startTime ?? 0));
}

function untilTold(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
  });
}

async function starter(split: boolean) {
  return split
    ? (await import('../../split/start-split.js')).startSplit
    : (await import('../../in-process/start-in-process.js')).startInProcess;
}

/** Starts a cloud and stays until it is told to stop. */
export const start: Command = async (args, terminal) => {
  const { values } = parseArgs({ args: [...args], options: settingFlags });
  const settings = readSettings(values, terminal.environment);
  const told = untilTold();
  const onFault = (requestId: string, error: unknown): void => {
    terminal.error(
      `cloudgate: request ${requestId || '-'} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  };
  const cloud = await (await starter(settings.split))(settings, onFault);
  for (const line of panel({ settings, cloud, readyAfter: sinceStart() })) terminal.out(line);
  await told;
  await cloud.stop();
  return 0;
};
