/** Amazon EC2 as a process of its own. */
import type { Directory } from '@cloudgate/ports';
import { offer, remoteAuthorizer, remotePort, runPart } from '@cloudgate/ports/rpc';
import { createService } from '@cloudgate/service-kit';
import { openEc2Store } from '@cloudgate/store';
import path from 'node:path';
import { registry } from './generated/registry.js';
import { ec2Models, ec2Tools } from './service.js';

runPart(async ({ setup, clock, callee, onFault }) => {
  const store = await openEc2Store({ file: path.join(setup.state, 'ec2.db') });
  const directory = remotePort<Directory>(callee('policy-store').client, 'directory', [
    'instanceProfile',
    'role',
    'canonicalUserId',
    'accountOfCanonicalUserId',
  ]);
  const { client, key } = callee('authorizer');
  const service = createService(
    { models: ec2Models, registry, tools: ec2Tools({ store, directory, clock }) },
    {
      authorizer: remoteAuthorizer(client, key),
      clock,
      defaultRegion: setup.region,
      assumeSecureTransport: setup.assumeSecureTransport,
      onFault,
    },
  );
  return {
    ports: [offer('admin', { empty: () => store.clear() }, { callers: ['cloud'], methods: ['empty'] })],
    handle: service.handle,
    close: () => store.close(),
  };
});
