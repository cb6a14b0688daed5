/** The story as the command tells it, from the build (`npm test` makes it): the app in it is a process of its own. */
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const cli = fileURLToPath(new URL('../../bin/cloudgate.mjs', import.meta.url));

test('the demo’s calls end as it says', { timeout: 120_000 }, async () => {
  const env = { PATH: process.env['PATH'], HOME: tmpdir(), CLOUDGATE_STATE: `${tmpdir()}/no-such-state` };
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'demo', '--fast'], { env });
  const told = stdout.replaceAll(/\s+/g, ' ');
  expect(told).toContain('InvalidAccessKeyId');
  expect(told).toContain('ExpiredToken');
  expect(told).toContain('no session policy allows');
  expect(told).toContain('explicit deny in an identity-based');
  expect(told).toContain('Side by side');
  expect(stdout.includes('\u001b')).toBe(false);
});
