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

interface Refusal {
  readonly title: string;
  readonly code: string;
  readonly command: () => unknown;
}

const PolicyDocument = documentOf(allow('s3:GetObject'));
const trust = documentOf({ Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:AssumeRole' });
const broken = ['{', '{}', '{"Version":"2012-10-17"}', documentOf({ Effect: 'Perhaps', Action: '*', Resource: '*' })];
const notAttachable = 'arn:aws:iam::aws:policy/aws-service-role/AmazonECSServiceRolePolicy';
const linked = 'AWSServiceRoleForECS';
const PolicyArn = `arn:aws:iam::${account}:policy/p`;

function taken(title: string, command: () => unknown): Refusal {
  return { title, code: 'EntityAlreadyExistsException', command };
}

function unmodifiable(title: string, command: () => unknown): Refusal {
  return { title, code: 'UnmodifiableEntityException', command };
}

/** Inline policies and trust policies that are none, in every operation that takes one. */
const malformed = broken.flatMap((text): Refusal[] => {
  const code = 'MalformedPolicyDocumentException';
  const of = (title: string, command: () => unknown): Refusal => ({ title: `${title} of ${text}`, code, command });
  return [
    of('CreatePolicy', () => new sdk.CreatePolicyCommand({ PolicyName: 'broken', PolicyDocument: text })),
    of('CreatePolicyVersion', () => new sdk.CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: text })),
    of('CreateRole', () => new sdk.CreateRoleCommand({ RoleName: 'broken', AssumeRolePolicyDocument: text })),
    of('UpdateAssumeRolePolicy', () => {
      return new sdk.UpdateAssumeRolePolicyCommand({ RoleName: 'worker', PolicyDocument: text });
    }),
    of('PutUserPolicy', () => {
      return new sdk.PutUserPolicyCommand({ UserName: 'ann', PolicyName: 'x', PolicyDocument: text });
    }),
    of('PutGroupPolicy', () => {
      return new sdk.PutGroupPolicyCommand({ GroupName: 'dev', PolicyName: 'x', PolicyDocument: text });
    }),
    of('PutRolePolicy', () => {
      return new sdk.PutRolePolicyCommand({ RoleName: 'worker', PolicyName: 'x', PolicyDocument: text });
    }),
  ];
});

/** Text that fills an inline policy beyond its quota. */
const huge = documentOf(allow(...Array.from({ length: 900 }, (_, n) => `s3:Get${n}Object`)));
const tooLarge = [
  () => new sdk.PutUserPolicyCommand({ UserName: 'ann', PolicyName: 'x', PolicyDocument: huge }),
  () => new sdk.PutGroupPolicyCommand({ GroupName: 'dev', PolicyName: 'x', PolicyDocument: huge }),
  () => new sdk.PutRolePolicyCommand({ RoleName: 'worker', PolicyName: 'x', PolicyDocument: huge }),
  () => new sdk.CreatePolicyCommand({ PolicyName: 'huge', PolicyDocument: huge }),
].map((command): Refusal => {
  return { title: `${command().constructor.name} of a document too large`, code: 'LimitExceededException', command };
});

const refusals: readonly Refusal[] = [
  taken('CreateUser', () => new sdk.CreateUserCommand({ UserName: 'ANN' })),
  taken('CreateGroup', () => new sdk.CreateGroupCommand({ GroupName: 'DEV' })),
  taken('CreateRole', () => new sdk.CreateRoleCommand({ RoleName: 'WORKER', AssumeRolePolicyDocument: trust })),
  taken('CreatePolicy', () => new sdk.CreatePolicyCommand({ PolicyName: 'P', PolicyDocument })),
  taken('CreateInstanceProfile', () => new sdk.CreateInstanceProfileCommand({ InstanceProfileName: 'BOX' })),
  taken('CreateLoginProfile', () => {
    return new sdk.CreateLoginProfileCommand({ UserName: 'ann', Password: 'Correct-horse-1' });
  }),
  taken('UpdateUser', () => new sdk.UpdateUserCommand({ UserName: 'ann', NewUserName: 'Caller' })),
  taken('UpdateGroup', () => new sdk.UpdateGroupCommand({ GroupName: 'dev', NewGroupName: 'Other' })),
  {
    title: 'AddRoleToInstanceProfile to one that has a role',
    code: 'LimitExceededException',
    command: () => new sdk.AddRoleToInstanceProfileCommand({ InstanceProfileName: 'box', RoleName: 'worker' }),
  },
  {
    title: 'DeleteGroup of a group with members',
    code: 'DeleteConflictException',
    command: () => new sdk.DeleteGroupCommand({ GroupName: 'dev' }),
  },
  {
    title: 'DeleteInstanceProfile of one with a role',
    code: 'DeleteConflictException',
    command: () => new sdk.DeleteInstanceProfileCommand({ InstanceProfileName: 'box' }),
  },
  {
    title: 'DeleteRole of a role in an instance profile',
    code: 'DeleteConflictException',
    command: () => new sdk.DeleteRoleCommand({ RoleName: 'worker' }),
  },
  {
    title: 'DeletePolicy of a policy that somebody has',
    code: 'DeleteConflictException',
    command: () => new sdk.DeletePolicyCommand({ PolicyArn }),
  },
  ...[
    () => new sdk.AttachUserPolicyCommand({ UserName: 'ann', PolicyArn: notAttachable }),
    () => new sdk.AttachGroupPolicyCommand({ GroupName: 'dev', PolicyArn: notAttachable }),
    () => new sdk.AttachRolePolicyCommand({ RoleName: 'worker', PolicyArn: notAttachable }),
  ].map((command): Refusal => {
    const title = `${command().constructor.name} of a policy of AWS's services`;
    return { title, code: 'PolicyNotAttachableException', command };
  }),
  unmodifiable('AttachRolePolicy', () => new sdk.AttachRolePolicyCommand({ RoleName: linked, PolicyArn })),
  unmodifiable('DetachRolePolicy', () => new sdk.DetachRolePolicyCommand({ RoleName: linked, PolicyArn })),
  unmodifiable('PutRolePolicy', () => {
    return new sdk.PutRolePolicyCommand({ RoleName: linked, PolicyName: 'x', PolicyDocument });
  }),
  unmodifiable('DeleteRolePolicy', () => new sdk.DeleteRolePolicyCommand({ RoleName: linked, PolicyName: 'x' })),
  unmodifiable('UpdateAssumeRolePolicy', () => {
    return new sdk.UpdateAssumeRolePolicyCommand({ RoleName: linked, PolicyDocument: trust });
  }),
  unmodifiable('PutRolePermissionsBoundary', () => {
    return new sdk.PutRolePermissionsBoundaryCommand({ RoleName: linked, PermissionsBoundary: PolicyArn });
  }),
  unmodifiable('DeleteRolePermissionsBoundary', () => {
    return new sdk.DeleteRolePermissionsBoundaryCommand({ RoleName: linked });
  }),
  unmodifiable('DeleteRole', () => new sdk.DeleteRoleCommand({ RoleName: linked })),
  ...malformed,
  ...tooLarge,
];

describe('what is refused', () => {
  beforeAll(async () => {
    await iam.send(new sdk.CreateGroupCommand({ GroupName: 'other' }));
  });

  test.each(refusals.map((refusal) => [refusal.title, refusal.code, refusal.command] as const))(
    '%s: %s',
    async (_title, name, command) => {
      const client = new sdk.IAMClient({ ...cloud.root, maxAttempts: 1 });
      await expect(client.send(command() as sdk.ListUsersCommand)).rejects.toMatchObject({ name });
    },
  );

  test('more than ten policies of a principal', async () => {
    const client = new sdk.IAMClient({ ...cloud.root, maxAttempts: 1 });
    const arns: (string | undefined)[] = [];
    for (let n = 0; n <= 10; n += 1) {
      const { Policy } = await client.send(new sdk.CreatePolicyCommand({ PolicyName: `many-${n}`, PolicyDocument }));
      arns.push(Policy?.Arn);
    }
    await client.send(new sdk.CreateUserCommand({ UserName: 'many' }));
    await client.send(new sdk.CreateGroupCommand({ GroupName: 'many' }));
    await client.send(new sdk.CreateRoleCommand({ RoleName: 'many', AssumeRolePolicyDocument: trust }));
    const attach = {
      PoliciesPerUser: (arn?: string) => new sdk.AttachUserPolicyCommand({ UserName: 'many', PolicyArn: arn }),
      PoliciesPerGroup: (arn?: string) => new sdk.AttachGroupPolicyCommand({ GroupName: 'many', PolicyArn: arn }),
      PoliciesPerRole: (arn?: string) => new sdk.AttachRolePolicyCommand({ RoleName: 'many', PolicyArn: arn }),
    };
    for (const [quota, command] of Object.entries(attach)) {
      const send = (arn: string | undefined) => client.send(command(arn) as sdk.AttachUserPolicyCommand);
      for (const arn of arns.slice(0, 10)) await send(arn);
      await expect(send(arns[10])).rejects.toMatchObject({
        name: 'LimitExceededException',
        message: `Cannot exceed quota for ${quota}: 10`,
        $metadata: { httpStatusCode: 409 },
      });
    }
  });
});
