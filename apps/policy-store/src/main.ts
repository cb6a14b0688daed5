/** The policy store as a process of its own: nobody else opens IAM's database. */
import { partitionOf } from '@cloudgate/common';
import { offer, offerPolicySource, runPart } from '@cloudgate/ports/rpc';
import { openIamStore } from '@cloudgate/store';
import path from 'node:path';
import { createPolicyStore } from './create-policy-store.js';

runPart(async ({ setup, clock }) => {
  const store = await openIamStore({ file: path.join(setup.state, 'iam.db') });
  const { policyStore, source, directory, resourcePolicies } = createPolicyStore({
    store,
    clock,
    partition: partitionOf(setup.region),
  });
  const offset = await policyStore.read('clockOffset', {});
  clock.advance(Math.max(0, offset - clock.offset));
  return {
    ports: [
      offer('policy-store', policyStore, { callers: ['identity', 'cloud'], methods: ['run', 'read'] }),
      offerPolicySource(source, ['authorizer']),
      offer('directory', directory, {
        callers: ['s3', 'ec2'],
        methods: ['instanceProfile', 'role', 'canonicalUserId', 'accountOfCanonicalUserId'],
      }),
      offer('resource-policies', resourcePolicies, { callers: ['s3'], methods: ['put', 'get', 'delete'] }),
    ],
    close: () => store.close(),
  };
});
