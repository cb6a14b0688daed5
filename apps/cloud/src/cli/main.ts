/** The command line: one file a command, imported when it is called. */
import { ServiceError } from '@cloudgate/common';
import { UsageError } from '../settings/usage-error.js';
import type { Terminal } from './terminal.js';
import { help } from './help.js';

/** A command: takes the arguments behind its name, gives the exit code. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.js')).start,
  status: async () => (await import('./commands/status.js')).status,
  env: async () => (await import('./commands/env.js')).env,
  reset: async () => (await import('./commands/reset.js')).reset,
  account: async () => (await import('./commands/account.js')).account,
  clock: async () => (await import('./commands/clock.js')).clock,
  decision: async () => (await import('./commands/decision.js')).decision,
  demo: async () => (await import('./commands/demo.js')).demo,
};

const processTerminal: Terminal = {
  environment: process.env,
  colours: process.stdout.isTTY && !process.env['NO_COLOR'],
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
};

function exitCodeOf(error: unknown): number {
  return error instanceof UsageError || (error instanceof TypeError && 'code' in error) ? 2 : 1;
}

function lineOf(error: unknown): string {
  if (error instanceof ServiceError) return `${error.code}: ${error.message}`;
  if (!(error instanceof Error)) return String(error);
  return error.message.split('\n', 1)[0] || error.name;
}

/** Runs a command and gives the exit code: 0, 1 for a failure, 2 for arguments or settings that cannot be used. */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h' || args.includes('--help')) {
    terminal.out(help);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    terminal.error(`cloudgate: no command \`${name}\`; \`cloudgate help\` lists them`);
    return 2;
  }
  try {
    const command = await load();
    return await command(args, terminal);
  } catch (error) {
    terminal.error(`cloudgate: ${lineOf(error)}`);
    return exitCodeOf(error);
  }
}
