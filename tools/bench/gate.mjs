/** What the gate itself takes, in this process: authenticate (signature) and authorize (collection, decision). */
import { createAuthorizer } from '@cloudgate/authorizer';
import { newSecretAccessKey, newUniqueId, systemClock } from '@cloudgate/common';
import { createPolicyStore } from '@cloudgate/policy-store';
import { newRootKey, seal, serverKeys } from '@cloudgate/ports';
import { openAuditLog, openIamStore } from '@cloudgate/store';
import { median } from './process.mjs';
import { sign } from './requests.mjs';

const account = '123456789012';

/** Microseconds a request, of a user with three policies who reads an object of a bucket with a policy. */
export async function measureGate(rounds = 20_000) {
  const keys = serverKeys(newRootKey());
  const clock = systemClock();
  const store = await openIamStore({ file: undefined });
  const audit = await openAuditLog({ file: undefined });
  const { policyStore, source, bootstrap, resourcePolicies } = createPolicyStore({ store, clock });
  const root = newUniqueId('AKIA', account);
  const sealedRoot = seal(keys.secretSeal, newSecretAccessKey(), root);
  await bootstrap({ id: account, rootKey: { id: root, sealedSecret: sealedRoot } });
  const user = await policyStore.run('createUser', { account, name: 'bench', path: '/', tags: [] });
  const accessKeyId = newUniqueId('AKIA', account);
  const secretAccessKey = newSecretAccessKey();
  const sealedSecret = seal(keys.secretSeal, secretAccessKey, accessKeyId);
  await policyStore.run('createAccessKey', { account, userId: user.id, id: accessKeyId, sealedSecret });
  for (const name of ['one', 'two', 'three']) {
    const document = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['s3:Get*', 's3:List*'],
          Resource: [`arn:aws:s3:::${name}-*`, 'arn:aws:s3:::bench/*'],
        },
      ],
    });
    await policyStore.run('putInlinePolicy', { principalType: 'user', principalId: user.id, name, document });
  }
  const document = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::bench/secret/*' }],
  });
  await resourcePolicies.put({ resourceId: 'bench-bucket', account, kind: 'bucket', document });

  const authorizer = createAuthorizer({ source, keys, clock, audit, defaultRegion: 'us-east-1' });
  const request = { service: 's3', method: 'GET', path: '/bench/object' };
  const { headers } = await sign('http://127.0.0.1:4566', { accessKeyId, secretAccessKey }, request);
  const head = { method: 'GET', path: '/bench/object', query: '', headers: Object.entries(headers).flat() };
  const network = { sourceIp: '127.0.0.1', secureTransport: false };
  const requirements = [
    { action: 's3:GetObject', resource: 'arn:aws:s3:::bench/object', account, policyOf: 'bench-bucket' },
  ];
  const times = { authenticate: [], authorize: [] };
  for (let round = 0; round < rounds; round += 1) {
    const requestId = `request-${round}`;
    const common = { requestId, service: 's3', operation: 'GetObject' };
    const start = process.hrtime.bigint();
    const authentication = await authorizer.authenticate({ ...common, head, network });
    const middle = process.hrtime.bigint();
    if (!authentication.ok) throw new Error(authentication.failure.message);
    const { caller, region } = authentication;
    const answer = await authorizer.authorize({ ...common, region, caller, requirements });
    const end = process.hrtime.bigint();
    if (!answer.allowed) throw new Error(answer.denial.message);
    if (round < rounds / 2) continue;
    times.authenticate.push(Number(middle - start) / 1000);
    times.authorize.push(Number(end - middle) / 1000);
  }
  await audit.close();
  await store.close();
  return { authenticate: median(times.authenticate), authorize: median(times.authorize) };
}
