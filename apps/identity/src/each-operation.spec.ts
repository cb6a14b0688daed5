/** What every operation has in common: one action allows it, one denies it, and what it names must be there. */
import * as sdk from '@aws-sdk/client-iam';
import { startCloud, type TestCloud, type TestUser } from '@specs/cloud';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnyOperation, Caller, everyOperation } from '../test/support/any-operation.js';
import { findsByName } from '../test/support/finds-by-name.js';
import { seedAccount } from '../test/support/seeded-account.js';
import { inputArbitrary, type Pool } from '../test/support/valid-input.js';

const account = '123456789012';
const operations = (await everyOperation()).filter(({ service }) => service === 'iam');

let cloud: TestCloud;
let iam: sdk.IAMClient;
let pool: Pool;
let user: TestUser;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(sdk.IAMClient);
  pool = await seedAccount(cloud);
  user = await cloud.createUser({ name: 'caller' });
});
afterAll(() => cloud.stop());

/** What ARNs are of, by the members that hold them; no constraint tells. */
const arnKinds: Readonly<Record<string, string>> = {
  PolicyArn: 'policy',
  OpenIDConnectProviderArn: 'oidc-provider',
  SAMLProviderArn: 'saml-provider',
  SerialNumber: 'mfa',
};

/** The least input, of values in the pool as far as they fit; ARNs are of `named`. */
function leastInput({ input }: AnyOperation, { from, named }: { from: Pool; named: string }): Record<string, unknown> {
  const needed = input.members.filter(({ required }) => required);
  const [least = {}] = fc.sample(inputArbitrary(needed, from), { numRuns: 1, seed: 1 });
  const special = needed.flatMap(({ name }) => {
    // Of somebody else's key nobody is told anything.
    if (name === 'AccessKeyId') return [[name, from.find((text) => text.startsWith('AKIA'))]];
    if (name === 'Url') return [[name, 'https://id.example.com']];
    const isArn = name.endsWith('Arn') || name in arnKinds;
    return isArn ? [[name, `arn:aws:iam::${account}:${arnKinds[name] ?? 'user'}/${named}`]] : [];
  });
  return { ...least, ...(Object.fromEntries(special) as object) };
}

function documentOf(...statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

const allow = (...Action: readonly string[]) => ({ Effect: 'Allow', Action, Resource: '*' });
const deny = (Action: string) => ({ Effect: 'Deny', Action, Resource: '*' });

async function sendWith(operation: AnyOperation, ...statements: readonly object[]) {
  const PolicyDocument = documentOf(...statements);
  await iam.send(new sdk.PutUserPolicyCommand({ UserName: 'caller', PolicyName: 'p', PolicyDocument }));
  return new Caller(user).send(operation, leastInput(operation, { from: pool, named: 'p' }));
}

describe.each(operations.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  test('is denied by its own action, whatever else is allowed', async () => {
    const outcome = await sendWith(operation, allow('*'), deny(`iam:${name}`));
    expect(outcome).toMatchObject({ status: 403, code: 'AccessDenied' });
    expect(outcome.message).toContain(`to perform: iam:${name}`);
  });

  test('is allowed by its own action, and that of passing a role', async () => {
    const outcome = await sendWith(operation, allow(`iam:${name}`, 'iam:PassRole'));
    expect(outcome.message).not.toContain('not authorized to perform');
  });
});

/** Names in which nothing is found; a new resource is made of none. */
const missing: Pool = [
  ...['nobody', 'v9', documentOf(allow('s3:GetObject')), '/', '123456', 'Correct-horse-1', 'AKIAIOSFODNN7EXAMPLE'],
  `arn:aws:iam::${account}:mfa/nobody`,
];
const naming = operations.filter(findsByName);

test.each(naming.map((operation) => [operation.name, operation] as const))(
  '%s finds nothing under a name that nobody has',
  async (_name, operation) => {
    const input = leastInput(operation, { from: missing, named: 'nobody' });
    const outcome = await new Caller(cloud.root).send(operation, input);
    expect(outcome, outcome.message).toMatchObject({ status: 404, code: 'NoSuchEntityException' });
  },
);
