/** IAM and STS as a process of their own. */
import type { PolicyStore } from '@cloudgate/ports';
import { remoteAuthorizer, remotePort, runPart } from '@cloudgate/ports/rpc';
import { createService } from '@cloudgate/service-kit';
import { identityTools, modelNames, registry } from './service.js';

runPart(async ({ setup, clock, callee, serverKeys, onFault }) => {
  const policyStore = remotePort<PolicyStore>(callee('policy-store').client, 'policy-store', ['run', 'read']);
  const { client, key } = callee('authorizer');
  const service = createService(
    { models: modelNames, registry, tools: identityTools({ policyStore, keys: serverKeys(), clock }) },
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
