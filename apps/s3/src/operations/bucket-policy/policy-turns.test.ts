/** Many changes of one bucket's policy at once, with a policy store that takes its time. */
import { setTimeout as wait } from 'node:timers/promises';
import { partitionOf, systemClock } from '@cloudgate/common';
import type { ResourcePolicies } from '@cloudgate/ports';
import type { Operation } from '@cloudgate/service-kit';
import { openS3Store } from '@cloudgate/store';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type S3Service, s3Tools } from '../../service.js';
import deleteBucketPolicy from './delete-bucket-policy.js';
import putBucketPolicy from './put-bucket-policy.js';

const Bucket = 'contended';
const account = '123456789012';
const id = 'bucket-1';
const policy = (Effect: 'Allow' | 'Deny') =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect, Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` },
  });

/** Keeps policies as the policy store does; each change takes as long as the next of the delays. */
class SlowPolicies implements ResourcePolicies {
  delays: number[] = [];
  #document: string | undefined;

  async put({ document }: { readonly document: string }): Promise<void> {
    await wait(this.delays.shift() ?? 0);
    this.#document = document;
  }

  async delete(): Promise<void> {
    await wait(this.delays.shift() ?? 0);
    this.#document = undefined;
  }

  get(): Promise<string | undefined> {
    return Promise.resolve(this.#document);
  }
}

const policies = new SlowPolicies();
let s3: S3Service;

beforeAll(async () => {
  const store = await openS3Store({ file: undefined });
  await store.buckets.create({
    id,
    name: Bucket,
    accountId: account,
    canonicalOwnerId: 'c'.repeat(64),
    region: 'us-east-1',
    createdAt: new Date(0),
    objectOwnership: 'BucketOwnerEnforced',
    policyIsPublic: false,
    tags: [],
  });
  const nobody = () => Promise.resolve(undefined);
  s3 = s3Tools({
    store,
    blobFolder: undefined,
    directory: { instanceProfile: nobody, role: nobody, canonicalUserId: nobody, accountOfCanonicalUserId: nobody },
    resourcePolicies: policies,
    clock: systemClock(),
  });
});
afterAll(() => s3.close());

async function run({ name, spec }: Operation, Policy?: string): Promise<void> {
  const request = {
    input: { Bucket, Policy },
    caller: {
      requestId: 'r',
      principal: { kind: 'root', partition: 'aws', account, arn: `arn:aws:iam::${account}:root` },
    },
    loaded: s3.tools.store.buckets.get(id),
    tools: s3.tools,
    request: { operation: name, region: 'us-east-1', partition: partitionOf('us-east-1') },
  };
  await spec.handle(request as unknown as Parameters<typeof spec.handle>[0]);
}

const changes: Readonly<Record<string, () => Promise<void>>> = {
  public: () => run(putBucketPolicy, policy('Allow')),
  private: () => run(putBucketPolicy, policy('Deny')),
  none: () => run(deleteBucketPolicy),
};

test('what is known of the policy agrees with the policy', { timeout: 30_000 }, async () => {
  const change = fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(3));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 12 }), async (several) => {
      policies.delays = several.map(([, delay]) => delay);
      await Promise.all(several.map(async ([name]) => changes[name]?.()));
      const isPublic = (await policies.get()) === policy('Allow');
      expect(s3.tools.store.buckets.get(id)?.policyIsPublic).toBe(isPublic);
    }),
    { numRuns: 40 },
  );
});
