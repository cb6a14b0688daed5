/** Amazon S3 as a process of its own. */
import type { Directory, ResourcePolicies } from '@cloudgate/ports';
import { offer, remoteAuthorizer, remotePort, runPart } from '@cloudgate/ports/rpc';
import { createService } from '@cloudgate/service-kit';
import { openS3Store } from '@cloudgate/store';
import path from 'node:path';
import { registry } from './generated/registry.js';
import { models, ownerOf, s3Tools } from './service.js';

runPart(async ({ setup, clock, callee, onFault }) => {
  const store = await openS3Store({ file: path.join(setup.state, 's3.db') });
  const policyStore = callee('policy-store').client;
  const { tools, clear, close } = s3Tools({
    store,
    blobFolder: path.join(setup.state, 'objects'),
    directory: remotePort<Directory>(policyStore, 'directory', [
      'instanceProfile',
      'role',
      'canonicalUserId',
      'accountOfCanonicalUserId',
    ]),
    resourcePolicies: remotePort<ResourcePolicies>(policyStore, 'resource-policies', ['put', 'get', 'delete']),
    clock,
  });
  const { client, key } = callee('authorizer');
  const service = createService(
    { models, registry, tools, ownerOf },
    {
      authorizer: remoteAuthorizer(client, key),
      clock,
      defaultRegion: setup.region,
      assumeSecureTransport: setup.assumeSecureTransport,
      onFault,
    },
  );
  return {
    ports: [offer('admin', { empty: clear }, { callers: ['cloud'], methods: ['empty'] })],
    handle: service.handle,
    close,
  };
});
