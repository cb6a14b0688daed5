/** Every list that comes in pages, walked item by item. */
import {
  AddRoleToInstanceProfileCommand,
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateInstanceProfileCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  IAMClient,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnyOperation, Caller, everyOperation, type Outcome } from '../test/support/any-operation.js';
import { fromBase32 } from './mfa/base32.js';
import { codeAt, timeStep } from './mfa/totp.js';

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
/** Keys of the longest kind, in bytes, that differ at their ends only. */
const Tags = ['a', 'b', 'c'].map((end) => ({ Key: `${'界'.repeat(127)}${end}`, Value: '' }));
/** Long enough that a marker could not hold it with the path. */
const Path = `/${'p'.repeat(400)}/`;
const suffixes = ['one', 'two', 'three'];

let cloud: TestCloud;
let root: Caller;
let stranger: Caller;
/** What lists are asked of, by the names of their members. */
let named: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  cloud = await startCloud();
  root = new Caller(cloud.root);
  stranger = new Caller(await cloud.createAccount());
  const iam = cloud.client(IAMClient);
  const tags = Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));
  const user = await cloud.createUser({ name: 'ann', tags });
  await cloud.createRole({ name: 'worker', tags });
  await iam.send(new CreateGroupCommand({ GroupName: 'dev' }));
  await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'box', Tags }));
  await iam.send(new CreateAccessKeyCommand({ UserName: 'ann' }));
  const made = await iam.send(new CreatePolicyCommand({ PolicyName: 'p', PolicyDocument, Tags }));
  const PolicyArn = made.Policy?.Arn ?? '';
  for (const suffix of suffixes) {
    const PolicyName = `policy-${suffix}`;
    const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument, Path }));
    for (const arn of [Policy?.Arn, PolicyArn]) {
      await iam.send(new AttachUserPolicyCommand({ UserName: 'ann', PolicyArn: arn }));
      await iam.send(new AttachGroupPolicyCommand({ GroupName: 'dev', PolicyArn: arn }));
      await iam.send(new AttachRolePolicyCommand({ RoleName: 'worker', PolicyArn: arn }));
    }
    await iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument }));
    await iam.send(new PutUserPolicyCommand({ UserName: 'ann', PolicyName, PolicyDocument }));
    await iam.send(new PutGroupPolicyCommand({ GroupName: 'dev', PolicyName, PolicyDocument }));
    await iam.send(new PutRolePolicyCommand({ RoleName: 'worker', PolicyName, PolicyDocument }));
    await iam.send(new CreateGroupCommand({ GroupName: `group-${suffix}` }));
    await iam.send(new AddUserToGroupCommand({ GroupName: `group-${suffix}`, UserName: 'ann' }));
    const member = await cloud.createUser();
    await iam.send(new AddUserToGroupCommand({ GroupName: 'dev', UserName: member.name }));
    await cloud.createRole();
    const InstanceProfileName = `profile-${suffix}`;
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName }));
    await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName: 'worker' }));
    await makeDevice(iam, suffix);
  }
  const { VirtualMFADevice } = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'm', Tags }));
  named = {
    UserName: 'ann',
    RoleName: 'worker',
    GroupName: 'dev',
    InstanceProfileName: 'box',
    PolicyArn,
    SerialNumber: VirtualMFADevice?.SerialNumber,
    PolicySourceArn: user.arn,
    PolicyInputList: [PolicyDocument],
    ActionNames: ['s3:GetObject', 's3:PutObject', 's3:ListBucket'],
  };
});
afterAll(() => cloud.stop());

/** A device of ann's with a serial number as long as they come. */
async function makeDevice(iam: IAMClient, suffix: string): Promise<void> {
  const VirtualMFADeviceName = suffix.padStart(200, 'm');
  const { VirtualMFADevice } = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName }));
  const seed = fromBase32(Buffer.from(VirtualMFADevice?.Base32StringSeed ?? []).toString());
  const step = timeStep(cloud.clock.now().getTime());
  const [AuthenticationCode1, AuthenticationCode2] = [codeAt(seed, step - 1), codeAt(seed, step)];
  const { SerialNumber } = VirtualMFADevice ?? {};
  const codes = { AuthenticationCode1, AuthenticationCode2 };
  await iam.send(new EnableMFADeviceCommand({ UserName: 'ann', SerialNumber, ...codes }));
}

const memberNames = ({ input }: AnyOperation) => input.members.map(({ name }) => name);
/** Those that need no more than the account above; others are walked where their resources are tested. */
const known = ['UserName', 'RoleName', 'GroupName', 'InstanceProfileName', 'PolicyArn', 'SerialNumber'].concat(
  ...['PolicySourceArn', 'PolicyInputList', 'ActionNames'],
);
const lists = (await everyOperation()).filter(
  (operation) =>
    memberNames(operation).includes('Marker') &&
    operation.input.members.every(({ name, required }) => !required || known.includes(name)),
);
/** What has one item at the most. */
const single = ['ListAccountAliases'];

/** By what a list is asked of, named where it must be, or where the caller would stand in. */
function inputOf(operation: AnyOperation): Record<string, unknown> {
  const asked = operation.input.members.filter(({ name, required }) => required || name === 'UserName');
  return Object.fromEntries(asked.map(({ name }) => [name, named[name]]));
}

/** The lists of an answer, each under its name. */
function itemsOf({ output = {} }: Outcome): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(output).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1])),
  );
}

function add(all: Record<string, unknown[]>, more: Record<string, unknown[]>): Record<string, unknown[]> {
  const names = new Set([...Object.keys(all), ...Object.keys(more)]);
  return Object.fromEntries([...names].map((name) => [name, [...(all[name] ?? []), ...(more[name] ?? [])]]));
}

function markerOf({ output }: Outcome): string | undefined {
  return (output as { Marker?: string } | undefined)?.Marker;
}

/** All pages together, and how many there were. */
async function walk(operation: AnyOperation, MaxItems: number) {
  let all: Record<string, unknown[]> = {};
  let Marker: string | undefined;
  let pages = 0;
  do {
    const page = await root.send(operation, {
      ...inputOf(operation),
      MaxItems,
      ...(Marker !== undefined && { Marker }),
    });
    expect(page, page.message).toMatchObject({ status: 200 });
    expect(Object.values(itemsOf(page)).flat().length).toBeLessThanOrEqual(MaxItems);
    Marker = markerOf(page);
    expect((page.output as { IsTruncated?: boolean }).IsTruncated ?? false).toBe(Marker !== undefined);
    all = add(all, itemsOf(page));
    pages += 1;
  } while (Marker !== undefined);
  return { all, pages };
}

async function firstMarker(operation: AnyOperation): Promise<string | undefined> {
  return markerOf(await root.send(operation, { ...inputOf(operation), MaxItems: 1 }));
}

const invalid = { status: 400, code: 'ValidationError', message: 'Invalid Marker.' };

describe.each(lists.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  test('tells the same in pages of one or two as at once, each time', async () => {
    const atOnce = await walk(operation, 1000);
    const count = Object.values(atOnce.all).flat().length;
    expect(atOnce.pages).toBe(name === 'ListPolicies' ? 2 : 1);
    for (const size of [1, 2]) {
      // AWS's own policies are many.
      if (name === 'ListPolicies') continue;
      const paged = await walk(operation, size);
      expect(paged.all).toEqual(atOnce.all);
      expect(paged.pages).toBe(Math.max(1, Math.ceil(count / size)));
    }
    // Of resources that have specs of their own, there are none here.
    if (!single.includes(name)) expect(count).not.toBe(1);
  });

  test('refuses a marker that is none, or of another list or account', async () => {
    for (const Marker of ['x', 'WyIwIl0', '\u00ff', ' '.repeat(320)]) {
      expect(await root.send(operation, { ...inputOf(operation), Marker })).toMatchObject(invalid);
    }
    const other = lists[(lists.indexOf(operation) + 1) % lists.length];
    const theirs = other && (await firstMarker(other));
    if (theirs !== undefined) {
      expect(await root.send(operation, { ...inputOf(operation), Marker: theirs })).toMatchObject(invalid);
    }
    const own = await firstMarker(operation);
    if (own === undefined) return;
    const elsewhere = await stranger.send(operation, { ...inputOf(operation), Marker: own });
    expect(elsewhere.code).toBeOneOf(['ValidationError', 'AccessDenied', 'NoSuchEntityException']);
  });
});
