/** Peers that this machine has or can install: s3rver and emulate from npm, moto_server where Python has it. */
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { load, loadClosing } from './load.mjs';
import { start, until } from './process.mjs';
import { once, operations, sign } from './requests.mjs';

const objects = ['GetObject 1 KB', 'PutObject 1 KB'];

function install(folder, name) {
  execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', name], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return path.join(folder, 'node_modules');
}

/** Every peer: how it is had, how it is started, and what it is asked. */
const peers = [
  {
    name: 's3rver 3.7.1',
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    asks: objects,
    start(folder) {
      const modules = install(folder, 's3rver@3.7.1');
      const args = [
        path.join(modules, 's3rver/bin/s3rver.js'),
        '--directory',
        path.join(folder, 's3rver'),
        '--port',
        '45671',
        '--silent',
      ];
      return start(process.execPath, args, { endpoint: 'http://127.0.0.1:45671' });
    },
  },
  {
    name: 'emulate 0.8.0',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
    asks: ['GetCallerIdentity', ...objects],
    paths: { GetCallerIdentity: '/sts/' },
    // It refuses everything after 5,000 requests.
    amount: 1200,
    start(folder) {
      const modules = install(folder, 'emulate@0.8.0');
      const args = [path.join(modules, 'emulate/dist/index.js'), 'start', '--service', 'aws', '--port', '45672'];
      return start(process.execPath, args, { endpoint: 'http://127.0.0.1:45672' });
    },
  },
  {
    name: 'moto_server',
    closes: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    asks: ['GetCallerIdentity', ...objects],
    start() {
      if (spawnSync('moto_server', ['--help']).status !== 0) throw new Error('Python has no moto_server here');
      return start('moto_server', ['-p', '45673'], { endpoint: 'http://127.0.0.1:45673' });
    },
  },
];

async function measure({ credentials, asks, paths = {}, amount, closes }, endpoint) {
  await until(async () => {
    const answer = await fetch(endpoint);
    return { status: answer.status < 500 ? 200 : answer.status };
  });
  await once(await sign(endpoint, credentials, { service: 's3', method: 'PUT', path: '/bench' }));
  await once(await sign(endpoint, credentials, operations['PutObject 1 KB']));
  const rows = {};
  for (const name of asks) {
    const operation = { ...operations[name], path: paths[name] ?? operations[name].path };
    const request = await sign(endpoint, credentials, operation);
    rows[name] = closes ? await loadClosing(request) : await load(request, { amount });
  }
  return rows;
}

/** Measures those that can be had; the others say why not. */
export async function measurePeers(folder) {
  const results = [];
  for (const peer of peers) {
    let server;
    try {
      server = peer.start(folder);
      results.push({ name: peer.name, rows: await measure(peer, await server.endpoint) });
    } catch (error) {
      results.push({ name: peer.name, skipped: error.message.split('\n')[0] });
    } finally {
      await server?.stop();
    }
  }
  return results;
}
