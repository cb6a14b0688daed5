/** IAM and STS as a process of their own. */
import type { PolicyStore, Simulator } from '@cloudgate/ports';
import { remoteAuthorizer, remotePort, runPart } from '@cloudgate/ports/rpc';
import { createService } from '@cloudgate/service-kit';
import { identityTools, modelNames, registry } from './service.js';

runPart(async ({ setup, clock, callee, serverKeys, onFault }) => {
  const policyStore = remotePort<PolicyStore>(callee('policy-store').client, 'policy-store', ['run', 'read']);
  const { client, key } = callee('authorizer');
  const simulator = remotePort<Simulator>(client, 'simulator', ['simulate']);
  const service = createService(
    { models: modelNames, registry, tools: identityTools({ policyStore, simulator, keys: serverKeys(), clock }) },
    {
      authorizer: remoteAuthorizer(client, key),
      clock,
      defaultRegion: setup.region,
      assumeSecureTransport: setup.assumeSecureTransport,
      onFault,
    },
  );
  return Promise.resolve({ ports: [], handle: service.handle, close: () => Promise.resolve() });
});
