/** Every operation, called with values that are missing, out of bounds or of any characters: never a fault of ours. */
import * as iam from '@aws-sdk/client-iam';
import * as sts from '@aws-sdk/client-sts';
import { startCloud, type TestCloud } from '@specs/cloud';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registry } from './generated/registry.js';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const account = '123456789012';
const policy = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] });

/** Members by the kind of text that they want; an operation sends those that are its own. */
const wanted: Readonly<Record<string, string>> = {
  UserName: 'ann',
  RoleName: 'worker',
  GroupName: 'dev',
  InstanceProfileName: 'box',
  PolicyName: 'p',
  VirtualMFADeviceName: 'phone',
  Path: '/team/',
  PathPrefix: '/',
  NewPath: '/other/',
  PolicyArn: `arn:aws:iam::${account}:policy/p`,
  PolicySourceArn: `arn:aws:iam::${account}:user/ann`,
  PermissionsBoundary: `arn:aws:iam::${account}:policy/b`,
  RoleArn: `arn:aws:iam::${account}:role/worker`,
  CallerArn: `arn:aws:iam::${account}:user/ann`,
  ResourceOwner: account,
  SerialNumber: `arn:aws:iam::${account}:mfa/phone`,
  AuthenticationCode1: '123456',
  AuthenticationCode2: '654321',
  TokenCode: '123456',
  PolicyDocument: policy,
  AssumeRolePolicyDocument: policy,
  ResourcePolicy: policy,
  Policy: policy,
  Password: 'Correct-horse-1',
  OldPassword: 'Correct-horse-1',
  NewPassword: 'Battery-staple-2',
  AccountAlias: 'alias',
  AccessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  AWSServiceName: 'ecs.amazonaws.com',
  CustomSuffix: 'blue',
  DeletionTaskId: 'task/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS/1',
  ResourceHandlingOption: 'EC2-VPC-EBS',
  Name: 'guest',
  RoleSessionName: 'session',
  EncodedMessage: 'x',
  VersionId: 'v1',
  Marker: 'WyIwIl0',
};
const lists: Readonly<Record<string, string>> = {
  PolicyInputList: policy,
  PermissionsBoundaryPolicyInputList: policy,
  ActionNames: 's3:GetObject',
  ResourceArns: 'arn:aws:s3:::b/k',
  TagKeys: 'team',
};

const odd = fc.oneof(
  fc.constantFrom('', ' ', '*', '../..', '{}', '[]', 'arn:aws:iam::', '%00', '__proto__', 'constructor'),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.integer({ min: 1, max: 3000 }).map((length) => 'x'.repeat(length)),
);

function member(good: string): fc.Arbitrary<string | undefined> {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(good) }, odd, fc.constant(undefined));
}

const input = fc.record({
  ...Object.fromEntries(Object.entries(wanted).map(([name, good]) => [name, member(good)])),
  ...Object.fromEntries(
    Object.entries(lists).map(([name, good]) => [name, fc.array(fc.oneof(fc.constant(good), odd), { maxLength: 3 })]),
  ),
  Tags: fc.array(fc.record({ Key: member('team'), Value: member('blue') }), { maxLength: 3 }),
  MaxItems: fc.constantFrom(undefined, 1, 0, -1, 100_000),
  DurationSeconds: fc.constantFrom(undefined, 900, 1, -1),
});

const operations = await Promise.all(Object.values(registry).map(async (load) => (await load()).default));

interface Sender {
  send(command: object): Promise<unknown>;
}

/** Sends a command that is known by its name alone. */
function send(service: string, name: string, values: object): Promise<unknown> {
  const sdk = (service === 'iam' ? iam : sts) as unknown as Record<string, new (values: object) => object>;
  const Command = sdk[`${name}Command`];
  if (Command === undefined) throw new Error(`the SDK has no ${name}`);
  const client = service === 'iam' ? cloud.client(iam.IAMClient) : cloud.client(sts.STSClient);
  return (client as unknown as Sender).send(new Command(values));
}

describe('whatever it is given', () => {
  test.each(operations.map(({ service, name }) => [name, service] as const))('%s answers', async (name, service) => {
    await fc.assert(
      fc.asyncProperty(input, async (values) => {
        const status = await send(service, name, values).then(
          () => 200,
          (error: { $metadata?: { httpStatusCode?: number }; message?: string }) =>
            error.$metadata?.httpStatusCode ?? String(error.message),
        );
        expect(status).toBeOneOf([200, 400, 403, 404, 409, 410]);
      }),
      { numRuns: 8 },
    );
  });
});
