/** A cloud of processes, started by the command line from what was built. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Profiles, rootProfile } from '../../src/state/profiles.js';

const cli = fileURLToPath(new URL('../../bin/cloudgate.mjs', import.meta.url));

function endpointOf(launcher: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    launcher.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /Endpoint\s+(\S+)/.exec(output)?.[1];
      if (url !== undefined && output.includes('Ctrl-C')) resolve(url);
    });
    launcher.once('exit', (code) => reject(new Error(`the launcher ended with ${code}: ${output}`)));
  });
}

/** A split cloud with a state folder of its own. */
export class SplitCloud {
  readonly endpoint: string;
  readonly #folder: string;
  readonly #launcher: ChildProcess;

  private constructor(parts: { endpoint: string; folder: string; launcher: ChildProcess }) {
    this.endpoint = parts.endpoint;
    this.#folder = parts.folder;
    this.#launcher = parts.launcher;
  }

  static async start(): Promise<SplitCloud> {
    const folder = mkdtempSync(path.join(tmpdir(), 'cg-split-'));
    const launcher = spawn(process.execPath, [cli, 'start', '--split', '--port', '0', '--state', folder], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return new SplitCloud({ endpoint: await endpointOf(launcher), folder, launcher });
  }

  /** Settings of a client that calls as the root user. */
  get settings() {
    const credentials = new Profiles(this.#folder).get(rootProfile);
    if (!credentials) throw new Error('the state folder has no credentials');
    return { endpoint: this.endpoint, region: 'us-east-1', credentials, forcePathStyle: true, maxAttempts: 1 };
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#launcher.once('exit', resolve));
    this.#launcher.kill('SIGTERM');
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
