import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startInProcess } from '../in-process/start-in-process.js';
import type { RunningCloud } from '../in-process/running-cloud.js';
import { readSettings } from '../settings/settings.js';
import { main } from './main.js';

let folder: string;
let cloud: RunningCloud;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cg-cli-'));
  cloud = await startInProcess(readSettings({ port: '0', state: path.join(folder, 'state') }, {}));
});
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function run(argv: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await main(argv, {
    environment: { CLOUDGATE_STATE: path.join(folder, 'state'), ...environment },
    colours: false,
    out: (text) => out.push(text),
    error: (text) => error.push(text),
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

describe('the command line', () => {
  test('tells what runs', async () => {
    const { code, out } = await run(['status', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      endpoint: cloud.endpoint,
      version: '0.1.0',
      uptime: expect.any(Number) as number,
      parts: [{ name: 'cloud', pid: process.pid, url: cloud.endpoint }],
    });
    expect((await run(['status'])).out).toContain(cloud.endpoint);
  });

  test('prints what any AWS client needs, and signs by it', async () => {
    const { out } = await run(['env']);
    const variables = Object.fromEntries(
      [...out.matchAll(/export (\w+)=(.*)/g)].map(([, name, value]) => [name, value]),
    );
    expect(variables).toEqual({
      AWS_ACCESS_KEY_ID: cloud.root.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: cloud.root.credentials.secretAccessKey,
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_ENDPOINT_URL: cloud.endpoint,
      AWS_CONFIG_FILE: expect.stringMatching(/\/config$/) as string,
    });
    const elsewhere = { CLOUDGATE_STATE: folder, ...(variables as Record<string, string>) };
    expect((await run(['status'], elsewhere)).code).toBe(0);
  });

  test('takes a profile of a shared credentials file', async () => {
    const file = path.join(folder, 'state', 'credentials');
    const environment = {
      CLOUDGATE_STATE: folder,
      AWS_PROFILE: 'cloudgate',
      AWS_SHARED_CREDENTIALS_FILE: file,
      AWS_ENDPOINT_URL: cloud.endpoint,
    };
    expect((await run(['status'], environment)).code).toBe(0);
    expect(await run(['status'], { ...environment, AWS_PROFILE: 'none' })).toMatchObject({ code: 2 });
  });

  test('keeps its secrets for their owner alone', () => {
    for (const name of ['root.key', 'credentials']) {
      expect(statSync(path.join(folder, 'state', name)).mode & 0o777).toBe(0o600);
    }
    expect(readFileSync(path.join(folder, 'state', 'config'), 'utf8')).toContain(`endpoint_url = ${cloud.endpoint}`);
  });

  test('moves the clock forward', async () => {
    const { out } = await run(['clock', '--json']);
    const before = JSON.parse(out) as { offsetSeconds: number };
    const after = JSON.parse((await run(['clock', 'advance', '1h30m', '--json'])).out) as { offsetSeconds: number };
    expect(after.offsetSeconds - before.offsetSeconds).toBe(5400);
  });

  test('adds accounts, whose principals may nothing that concerns the whole cloud', async () => {
    const { out } = await run(['account', 'create', '--id', '210987654321', '--json']);
    const made = JSON.parse(out) as { accessKeyId: string; secretAccessKey: string };
    expect((await run(['account', 'list'])).out).toContain('210987654321');
    expect(await run(['account', 'create', '--id', '210987654321'])).toMatchObject({
      code: 1,
      error: 'cloudgate: ConflictException: Account 210987654321 already exists.',
    });
    const other = { AWS_ACCESS_KEY_ID: made.accessKeyId, AWS_SECRET_ACCESS_KEY: made.secretAccessKey };
    const commands = [['reset'], ['status'], ['account', 'create'], ['account', 'list'], ['clock', 'advance', '1h']];
    for (const argv of commands) {
      expect(await run(argv, other)).toMatchObject({ code: 1, error: expect.stringMatching(/AccessDenied/) as string });
    }
    expect((await run(['clock'], other)).code).toBe(0);
  });

  test('tells why a request was denied', async () => {
    const { error } = await run(['decision', 'no-such-request']);
    expect(error).toContain('ResourceNotFoundException');
    // What the account of the test before was refused.
    const lines = (await run(['decision'])).out.split('\n');
    const line = lines.find((each) => each.includes('denied') && each.includes('AdvanceClock')) ?? '';
    expect(line).toMatch(/^[0-9a-f-]{36} {2}denied {3}cloudgate:AdvanceClock {2}by arn:aws:iam::210987654321:root$/);
    const requestId = line.slice(0, 36);
    expect((await run(['decision', requestId])).out).toMatch(/\n {2}cloudgate:AdvanceClock on \S+: implicit deny \(/);
    const { requirements } = JSON.parse((await run(['decision', requestId, '--json'])).out) as {
      requirements: unknown[];
    };
    expect(requirements).toHaveLength(1);
  });

  test('empties the cloud, and its accounts with it', async () => {
    expect((await run(['reset'])).code).toBe(0);
    expect((await run(['account', 'list'])).out).toBe('123456789012');
  });

  test.each<[string, string[], Record<string, string>, number, RegExp]>([
    ['an unknown command', ['nothing'], {}, 2, /no command `nothing`/],
    ['an unknown flag', ['status', '--nothing'], {}, 2, /--nothing/],
    ['a span of time', ['clock', 'advance', 'soon'], {}, 2, /no span of time/],
    ['half of an account command', ['account'], {}, 2, /account create/],
    ['an endpoint that is none', ['status', '--endpoint', 'here'], {}, 2, /a URL/],
    ['nobody at the endpoint', ['status', '--endpoint', 'http://127.0.0.1:1'], {}, 1, /no cloud answers/],
    ['no credentials', ['status'], { CLOUDGATE_STATE: '/nowhere' }, 2, /no credentials/],
    ['no state to read', ['env'], { CLOUDGATE_STATE: '/nowhere' }, 1, /not there/],
    ['a bad port', ['start', '--port', 'x'], {}, 2, /0 to 65535/],
  ])('says in one line what is wrong with %s', async (_, argv, environment, code, message) => {
    const ran = await run(argv, environment);
    expect(ran.code).toBe(code);
    expect(ran.error).toMatch(message);
    expect(ran.error.split('\n')).toHaveLength(1);
  });
});

describe('starting', () => {
  test('says who holds the state folder', async () => {
    expect(await run(['start', '--port', '0'])).toMatchObject({
      code: 1,
      error: expect.stringMatching(/is in use by process \d+/) as string,
    });
  });

  test('says that the port is in use', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const { port } = squatter.address() as { port: number };
    expect(await run(['start', '--memory', '--port', String(port)])).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^cloudgate: port \d+ of 127\.0\.0\.1 is in use/) as string,
    });
    squatter.close();
  });

  test.each<[string, string]>([
    ['a file in its place', '/dev/null'],
    ['a folder that cannot be made', '/proc/nothing/state'],
  ])('says that the state folder cannot be used: %s', async (_, state) => {
    const { code, error } = await run(['start', '--port', '0', '--state', state]);
    expect(code).toBe(1);
    expect(error).toContain(state);
    expect(error.split('\n')).toHaveLength(1);
  });
});
