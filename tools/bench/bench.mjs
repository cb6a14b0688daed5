/**
 * `npm run bench`: what a cloud costs, beside a bare express echo and, where the machine has or can install them, its
 * peers; everything in one run on one machine, so that the ratios hold.
 *
 *     npm run bench -- --json FILE    writes the figures as data too
 *     npm run bench -- --no-peers     leaves the peers out
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepare } from '../prepare.mjs';
import { accountTables, measureAccount } from './account.mjs';
import { load } from './load.mjs';
import { measurePeers } from './peers.mjs';
import { median, start, until } from './process.mjs';
import { once, oneKilobyte, operations, sign } from './requests.mjs';

const { values: flags } = parseArgs({ options: { json: { type: 'string' }, 'no-peers': { type: 'boolean' } } });
const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const cli = file('../../apps/cloud/bin/cloudgate.mjs');
const credentials = {
  accessKeyId: 'AKIABENCHBENCHBENCH2',
  secretAccessKey: 'bench-secret-access-key-of-forty-letters',
};
const env = {
  CLOUDGATE_ROOT_ACCESS_KEY_ID: credentials.accessKeyId,
  CLOUDGATE_ROOT_SECRET_ACCESS_KEY: credentials.secretAccessKey,
};

const startCloud = (...args) => start(process.execPath, [cli, 'start', '--port', '0', ...args], { env });

async function served(endpoint, operation = operations.GetCallerIdentity) {
  return until(async () => once(await sign(endpoint, credentials, operation)));
}

/** From the command to a signed request that is served, and the memory it then takes. */
async function measureStart(args, runs = 7) {
  const times = [];
  const memory = [];
  for (let run = 0; run < runs; run += 1) {
    const cloud = startCloud(...args);
    await served(await cloud.endpoint);
    times.push(cloud.age());
    memory.push(cloud.memory());
    await cloud.stop();
  }
  return { ready_ms: Math.round(median(times)), memory_mb: Math.round(median(memory)) };
}

async function measureCloud(state, echo) {
  const cloud = startCloud('--state', state);
  const endpoint = await cloud.endpoint;
  await served(endpoint);
  await once(await sign(endpoint, credentials, { service: 's3', method: 'PUT', path: '/bench' }));
  await once(await sign(endpoint, credentials, operations['PutObject 1 KB']));
  const describe = 'Action=DescribeImages&Version=2016-11-15&Filter.1.Name=architecture&Filter.1.Value.1=x86_64';
  const images = await once(await sign(endpoint, credentials, { ...operations.RunInstances, body: describe }));
  const image = /<imageId>(ami-[0-9a-f]+)<\/imageId>/.exec(images.text)?.[1] ?? '';
  const rows = {};
  for (const [name, operation] of Object.entries(operations)) {
    const body = operation.body?.replace('ImageId=', `ImageId=${image}`);
    const request = await sign(endpoint, credentials, { ...operation, body });
    const answer = await once(request);
    if (answer.status >= 300) throw new Error(`${name}: ${answer.status} ${answer.text}`);
    await echo.measure();
    rows[name] = await load(request, { amount: operation.amount });
  }
  const memory_mb = Math.round(cloud.memory());
  await cloud.stop();
  return { rows, memory_mb };
}

async function measureLargeAccount() {
  const cloud = startCloud('--state', path.join(scratch, 'account'));
  const endpoint = await cloud.endpoint;
  await served(endpoint);
  const measured = await measureAccount({ endpoint, credentials });
  await cloud.stop();
  return measured;
}

/** The echo runs beside the cloud and is asked before each row of it, since the machine's own pace comes and goes. */
async function startEcho() {
  const server = start(process.execPath, [file('express-echo.mjs')]);
  const url = `${await server.endpoint}/`;
  const gets = [];
  return {
    async measure() {
      gets.push(await load({ url, method: 'GET' }));
    },
    /** The row with the median rate of all that were measured. */
    async rows() {
      const put = await load({ url, method: 'PUT', body: oneKilobyte });
      const middle = median(gets.map(({ perSecond }) => perSecond));
      return { get: gets.find(({ perSecond }) => perSecond === middle), put };
    },
    stop: () => server.stop(),
  };
}

function table(header, rows) {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => String(row[column]).length)));
  const line = (row) =>
    row.map((cell, column) => String(cell)[column ? 'padStart' : 'padEnd'](widths[column])).join('  ');
  console.log([line(header), ...rows.map(line)].join('\n'), '\n');
}

await prepare();
const { measureGate } = await import('./gate.mjs');
const scratch = mkdtempSync(path.join(tmpdir(), 'cloudgate-bench-'));
const state = path.join(scratch, 'state');
try {
  const [cpu] = cpus();
  const machine = `${cpu?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, node ${process.version}`;
  console.log(`\n${machine}\n`);

  const fresh = await measureStart(['--state', state], 1);
  const starts = { memory: await measureStart(['--memory']), state: await measureStart(['--state', state]) };
  table(
    ['start', 'ready ms', 'MB'],
    [
      ['first start of a state folder', fresh.ready_ms, fresh.memory_mb],
      ['with that state', starts.state.ready_ms, starts.state.memory_mb],
      ['--memory', starts.memory.ready_ms, starts.memory.memory_mb],
    ],
  );

  const gate = await measureGate();
  const whole = gate.authenticate + gate.authorize;
  table(
    ['the gate, one process', 'µs'],
    [
      ['authenticate (signature)', gate.authenticate.toFixed(1)],
      ['authorize (collection, decision)', gate.authorize.toFixed(1)],
      ['together', whole.toFixed(1)],
    ],
  );

  const yardstick = await startEcho();
  const cloud = await measureCloud(state, yardstick);
  const echo = await yardstick.rows();
  await yardstick.stop();
  const account = await measureLargeAccount();
  const peers = flags['no-peers'] ? [] : await measurePeers(scratch);
  const ratio = (perSecond, against = echo.get) => (perSecond / against.perSecond).toFixed(2);
  const row = (name, { perSecond, p50, p99 }) => [name, perSecond, p50, p99, ratio(perSecond)];
  const share = (perSecond) => `${((whole * perSecond) / 10_000).toFixed(0)} %`;
  table(
    ['sixteen connections', 'per s', 'p50 ms', 'p99 ms', 'of the echo', 'gate’s share'],
    [
      [...row('bare express 5 echo, GET 1 KB', echo.get), ''],
      [...row('bare express 5 echo, PUT 1 KB', echo.put), ''],
      ...Object.entries(cloud.rows).map(([name, measured]) => [
        ...row(`cloudgate ${name}`, measured),
        share(measured.perSecond),
      ]),
      ...peers.flatMap(({ name, rows, skipped }) =>
        skipped
          ? [[`${name}: skipped, ${skipped}`, '', '', '', '', '']]
          : Object.entries(rows).map(([operation, measured]) => [...row(`${name} ${operation}`, measured), '']),
      ),
    ],
  );
  for (const { header, rows } of accountTables(account)) table(header, rows);
  if (flags.json !== undefined) {
    const figures = {
      machine,
      date: new Date().toISOString(),
      fresh,
      starts,
      gate_us: { ...gate, together: whole },
      echo,
      cloud,
      account,
      peers,
    };
    writeFileSync(flags.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
