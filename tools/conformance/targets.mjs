/** The endpoints that the suite is put to: each with a `judge` for its cases, and `stop`. */
import { fileURLToPath } from 'node:url';
import { start } from '../bench/process.mjs';
import { Cloudgate, isCloudgate } from './live/cloudgate.mjs';
import { endpointTarget } from './live/endpoint.mjs';
import { startMoto } from './live/moto.mjs';
import { runCase } from './live/run-case.mjs';
import { reasons } from './live/skip.mjs';

const cli = fileURLToPath(new URL('../../apps/cloud/bin/cloudgate.mjs', import.meta.url));

/** Of a cloud that lives as long as the run. */
const credentials = {
  accessKeyId: 'AKIACONFORMANCE23456',
  secretAccessKey: 'conformance-secret-access-key-of-a-run-1',
};

async function startOwn({ secure }) {
  const args = secure ? ['--assume-secure-transport'] : [];
  const cloud = start(process.execPath, [cli, 'start', '--port', '0', '--memory', ...args], {
    env: {
      CLOUDGATE_ROOT_ACCESS_KEY_ID: credentials.accessKeyId,
      CLOUDGATE_ROOT_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      // None of the accounts that cases are about.
      CLOUDGATE_ACCOUNT_ID: '999900001111',
    },
  });
  return { cloud, target: new Cloudgate({ endpoint: await cloud.endpoint, credentials, emptied: true, secure }) };
}

/** Two Cloudgates in memory, emptied after each case: one reached in the clear, and one that takes it for TLS. */
export async function ownCloudgate() {
  const [plain, secure] = await Promise.all([startOwn({ secure: false }), startOwn({ secure: true })]);
  return {
    name: 'Cloudgate',
    async judge(one) {
      const result = await runCase(one, plain.target);
      return result.skip === reasons.transport ? runCase(one, secure.target) : result;
    },
    async stop() {
      for (const { cloud, target } of [plain, secure]) {
        await target.stop();
        await cloud.stop();
      }
    },
  };
}

const single = (target) => ({
  name: target.name,
  judge: (one) => runCase(one, target),
  stop: () => target.stop(),
});

/** An endpoint that runs already. Unless it may be emptied, whatever is made there is taken away again. */
export async function runningEndpoint(endpoint, { credentials: given, emptied }) {
  try {
    if (await isCloudgate(endpoint, given)) return single(new Cloudgate({ endpoint, credentials: given, emptied }));
    return single(await endpointTarget({ endpoint, credentials: given }));
  } catch (error) {
    throw new Error(`\`${endpoint}\` does not answer as an AWS endpoint: ${error.message}`, { cause: error });
  }
}

/** A moto_server; `undefined` where the machine has no Python or no moto. */
export async function ownMoto() {
  const moto = await startMoto();
  return moto === undefined ? undefined : { ...single(moto), version: moto.version };
}
