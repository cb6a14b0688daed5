/** The authorizer as a process of its own: it asks the policy store for every fact, and opens only the audit log. */
import { offer, offerAuthorizer, remotePolicySource, runPart } from '@cloudgate/ports/rpc';
import { openAuditLog } from '@cloudgate/store';
import path from 'node:path';
import { createAuthorizer } from './authorizer.js';
import { createSimulator } from './simulate/create-simulator.js';

runPart(async ({ setup, clock, callers, callee, serverKeys }) => {
  const audit = await openAuditLog({ file: path.join(setup.state, 'audit.db') });
  const source = remotePolicySource(callee('policy-store').client);
  const authorizer = createAuthorizer({ source, keys: serverKeys(), clock, audit, defaultRegion: setup.region });
  const empty = async (): Promise<void> => {
    authorizer.clear();
    await audit.clear();
  };
  return {
    ports: [
      offerAuthorizer(authorizer, callers),
      offer('decisions', authorizer, { callers: ['cloud'], methods: ['decision', 'decisions', 'events'] }),
      offer('simulator', createSimulator(), { callers: ['identity'], methods: ['simulate'] }),
      offer('admin', { empty }, { callers: ['cloud'], methods: ['empty'] }),
    ],
    async close() {
      await authorizer.flush();
      await audit.close();
    },
  };
});
