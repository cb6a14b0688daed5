import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { iamDecide } from './iam-decide.js';

const one = {
  name: 'reading',
  principal: { user: 'arn:aws:iam::111122223333:user/alice' },
  policies: {
    identity: [{ Version: '2012-10-17', Statement: { Sid: 'R', Effect: 'Allow', Action: 's3:Get*', Resource: '*' } }],
  },
  request: { action: 's3:GetObject', resource: 'arn:aws:s3:::docs/a' },
};

async function run(words: readonly string[], input = '', isTTY = false, environment = {}) {
  const written = { output: '', errors: '' };
  const status = await iamDecide(words, {
    input: Readable.from([input]),
    output: { isTTY, write: (text) => (written.output += text) },
    errors: { write: (text) => (written.errors += text) },
    environment,
  });
  return { status, ...written };
}

const line = JSON.stringify(one);

test('a decision a line, in columns', async () => {
  const { status, output } = await run([], `${line}\n\n${line}\n`);
  expect(status).toBe(0);
  expect(output).toBe('+\tallow\tidentity-based policy\treading\tstatement 0 "R" of identity\n'.repeat(2));
});

test('a decision a line, in JSON, with its trace on request', async () => {
  const { output } = await run(['--json', '--explain'], line);
  expect(JSON.parse(output)).toMatchObject({
    name: 'reading',
    outcome: 'allow',
    layer: 'identity-based policy',
    statement: { policy: 'identity', index: 0, sid: 'R' },
    trace: { layers: [{ result: 'allow' }] },
  });
});

test('with expectations it is a test runner', async () => {
  const passing = JSON.stringify({ ...one, expect: { outcome: 'allow', statement: { sid: 'R' } } });
  const failing = JSON.stringify({ ...one, expect: { outcome: 'implicitDeny', layer: 'session policy' } });
  expect(await run([], passing)).toMatchObject({ status: 0, errors: '1 of 1 passed\n' });
  const failed = await run(['--failures'], `${passing}\n${failing}`);
  expect(failed.status).toBe(1);
  expect(failed.errors).toBe('1 of 2 passed\n');
  expect(failed.output).toContain('    outcome: expected implicitDeny, got allow\n');
  expect(failed.output).toContain('    layer: expected session policy, got identity-based policy\n');
});

test('colour is for terminals', async () => {
  const passing = JSON.stringify({ ...one, expect: { outcome: 'allow' } });
  expect((await run([], passing, true)).output).toContain('\u001b[32mok');
  expect((await run([], passing)).output).not.toContain('\u001b');
  expect((await run(['--explain'], passing, true)).output).toContain('\u001b[32mallow');
  expect((await run(['--explain'], passing, true, { NO_COLOR: '1' })).output).not.toContain('\u001b');
  expect((await run([], passing, true, { NO_COLOR: '' })).output).toContain('\u001b[32mok');
});

test('the lines before one that is refused are decided', async () => {
  const { status, output, errors } = await run([], `${line}\n{\n${line}\n`);
  expect(status).toBe(2);
  expect(output.match(/reading/g)).toHaveLength(1);
  expect(errors).toContain('line 2: ');
});

test('a byte order mark before the first line is no part of it', async () => {
  expect((await run([], `\uFEFF${line}\n`)).status).toBe(0);
});

test.each(['decisions/matching/actions.json', 'examples/team-policies.json'])('the file %s', async (name) => {
  const file = fileURLToPath(new URL(`../../${name}`, import.meta.url));
  const { status, errors } = await run([file]);
  expect(status).toBe(0);
  expect(errors).toMatch(/^(\d+) of \1 passed\n$/);
});

test.each([
  ['an unknown field', JSON.stringify({ ...one, extra: 1 }), 'line 1: reading: unknown field `extra`'],
  ['a missing field', '{"name":"x"}', 'line 1: x: missing field `principal`'],
  ['a line that is not JSON', '{', 'line 1: '],
  [
    'a policy that is none',
    JSON.stringify({ ...one, policies: { identity: [{ Statement: { Effect: 'Perhaps' } }] } }),
    'invalid policy `identity`: `Effect` must be `Allow` or `Deny`',
  ],
  [
    'a principal of no kind',
    JSON.stringify({ ...one, principal: { group: 'x' } }),
    'line 1: reading: principal: expected a kind of principal',
  ],
])('%s is refused', async (_, input, message) => {
  const { status, errors } = await run([], input);
  expect(status).toBe(2);
  expect(errors).toContain(message);
});

test('an option that does not exist, and a file', async () => {
  expect((await run(['--nope'])).status).toBe(2);
  expect((await run(['/nowhere/x.json'])).status).toBe(2);
  expect((await run(['--help'])).output).toContain('usage: iam-decide');
});
