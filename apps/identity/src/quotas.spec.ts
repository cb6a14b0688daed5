/** Quotas, filled through the API to the last and then by one more. */
import { CreateOpenIDConnectProviderCommand, IAMClient } from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Caller, operationNamed } from '../test/support/any-operation.js';
import { type Call, type Quota, quotas } from '../test/support/errors/quotas.js';
import { seedAccount } from '../test/support/seeded-account.js';

let cloud: TestCloud;
let root: Caller;
beforeAll(async () => {
  cloud = await startCloud();
  root = new Caller(cloud.root);
  await seedAccount(cloud);
  const provider = { Url: 'https://id.example.com', Tags: [{ Key: 'team', Value: 'blue' }] };
  await cloud.client(IAMClient).send(new CreateOpenIDConnectProviderCommand(provider));
});
afterAll(() => cloud.stop());

const send = ([operation, input]: Call) => root.send(operationNamed(operation), input);

/** Some calls at a time. */
async function fill({ filledBy }: Quota): Promise<void> {
  for (let at = 0; at < filledBy.length; at += 50) {
    const outcomes = await Promise.all(filledBy.slice(at, at + 50).map(send));
    for (const { status, message } of outcomes) expect(status, message).toBe(200);
  }
}

test.each(quotas.map((quota) => [quota.last[0], quota] as const))(
  '%s is refused what is over its quota',
  async (_operation, quota) => {
    await fill(quota);
    const { status, code, message } = await send(quota.last);
    expect({ status, code, message }).toEqual({ status: 409, code: 'LimitExceededException', message: quota.message });
  },
  60_000,
);
