/** Servers as processes: started, waited for, measured and stopped. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Starts a server; resolves with the endpoint that its output names. */
export function start(command, args, { env = {}, endpoint } = {}) {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const started = performance.now();
  let output = '';
  const found = new Promise((resolve, reject) => {
    const look = (chunk) => {
      output += chunk;
      const url = /https?:\/\/[\d.a-z]+:\d+/.exec(output)?.[0];
      if (endpoint === undefined && url !== undefined) resolve(url);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`\`${command}\` ended with ${code}\n${output}`)));
    if (endpoint !== undefined) resolve(endpoint);
  });
  found.catch(() => undefined);
  return {
    pid: child.pid,
    endpoint: found,
    /** Milliseconds since it was started. */
    age: () => performance.now() - started,
    /** Resident memory in MB. */
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    async stop() {
      const gone = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGTERM');
      await Promise.race([gone, sleep(3000)]);
      child.kill('SIGKILL');
    },
  };
}

/** Asks until it is answered with a success. */
export async function until(ask, seconds = 30) {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    try {
      const answer = await ask();
      if (answer.status < 300) return answer;
    } catch {
      // Not listening yet.
    }
    if (performance.now() > end) throw new Error(`no answer in ${seconds} s`);
    await sleep(2);
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
