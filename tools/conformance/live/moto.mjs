/**
 * A moto_server of our own as a target. While a case is set up its authorization is off, and for the case's request on:
 * `/moto-api/reset-auth` says how many calls are let through before policies are looked at.
 * @see https://docs.getmoto.org/en/latest/docs/iam.html
 */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { start, until } from '../../bench/process.mjs';
import { Client, credentialsOf, query } from './client.mjs';

const account = '111122223333';
const administrator = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' };

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** moto's version; `undefined` where there is no Python or no moto. */
function installedVersion() {
  const { status, stdout } = spawnSync('python3', ['-c', 'import moto, moto.server; print(moto.__version__)'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** Starts a moto_server; `undefined` where the machine has none. */
export async function startMoto() {
  const version = installedVersion();
  if (version === undefined) return undefined;
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const server = start('python3', ['-m', 'moto.server', '-p', String(port)], {
    env: { MOTO_ACCOUNT_ID: account },
    endpoint,
  });
  await until(() => fetch(`${endpoint}/moto-api/`));
  return new Moto({ endpoint, version, server });
}

class Moto {
  name = 'moto_server';
  hasRoot = false;
  tellsReasons = false;
  #server;

  constructor({ endpoint, version, server }) {
    this.client = new Client(endpoint);
    this.secure = this.client.secure;
    this.version = version;
    this.#server = server;
  }

  /** moto takes any credentials while its authorization is off; other accounts need a role there. */
  async admin(wanted) {
    return wanted === account ? administrator : this.#inAccount(wanted);
  }

  async assume(credentials, call) {
    return this.client.must(credentials, call);
  }

  async send(credentials, call) {
    await this.#authorizeAfter('0');
    try {
      return await this.client.call(credentials, call);
    } finally {
      await this.#authorizeAfter('inf');
    }
  }

  async reset() {
    await this.client.post('/moto-api/reset');
  }

  async stop() {
    this.client.close();
    await this.#server.stop();
  }

  async #inAccount(wanted) {
    const role = { RoleArn: `arn:aws:iam::${wanted}:role/Administrator`, RoleSessionName: 'conformance' };
    return credentialsOf(await this.client.must(administrator, query('sts', 'AssumeRole', role)));
  }

  #authorizeAfter(calls) {
    return this.client.post('/moto-api/reset-auth', calls);
  }
}
