/** Real second processes for tests: the built package under plain node. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Builds the package; quick when it is built. */
export function build(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const run = spawnSync(process.execPath, [tsc, '-b', 'packages/store'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
}

/** A process that runs a fixture, and the lines it has printed. */
export interface Child {
  readonly process: ChildProcess;
  readonly lines: readonly string[];
  /** Waits for the first line that starts with `text`. */
  line(text: string): Promise<string>;
  /** Waits until it has printed so many lines. */
  printed(count: number): Promise<void>;
  /** Waits for the end; what it printed is complete then. */
  ended(): Promise<void>;
}

/** Starts `src/<name>` with arguments. */
export function start(name: string, args: readonly string[]): Child {
  const path = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  let rest = '';
  let wake: () => void = () => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    wake();
  });
  let closed = false;
  child.on('close', () => {
    closed = true;
    wake();
  });
  const until = async <R>(done: () => R | undefined): Promise<R> => {
    for (;;) {
      const found = done();
      if (found !== undefined) return found;
      if (closed) throw new Error(`ended early: ${lines.join(' | ')}`);
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  return {
    process: child,
    lines,
    line: (text) => until(() => lines.find((line) => line.startsWith(text))),
    printed: async (count) => void (await until(() => lines.length >= count || undefined)),
    ended: async () => void (await until(() => (closed ? true : undefined))),
  };
}
