/** Every operation through the real SDK: refused to whom no policy allows it, served to whom just what it needs is. */
import * as sdk from '@aws-sdk/client-ec2';
import {
  AddRoleToInstanceProfileCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFixture } from '../../test/fixture.js';
import { samples } from '../../test/samples.js';

let cloud: TestCloud;
let nobody: sdk.EC2Client;

type CommandClass = new (input: object) => sdk.DescribeInstancesCommand;

function commandNamed(name: string, input: object): sdk.DescribeInstancesCommand {
  const type = (sdk as unknown as Readonly<Record<string, CommandClass>>)[`${name}Command`];
  if (type === undefined) throw new Error(`the client has no \`${name}\``);
  return new type(input);
}

beforeAll(async () => {
  cloud = await startCloud();
  nobody = new sdk.EC2Client(await cloud.createUser({}));
  const iam = new IAMClient(cloud.root);
  const statement = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  await iam.send(new CreateRoleCommand({ RoleName: 'web', AssumeRolePolicyDocument }));
  await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'web' }));
  await iam.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName: 'web', RoleName: 'web' }));
});

afterAll(() => cloud.stop());

async function newFixture() {
  const root = new sdk.EC2Client(cloud.root);
  const invoke = async (name: string, input: object = {}) => root.send(commandNamed(name, input));
  return makeFixture(invoke, () => cloud.clock.advance('2s'));
}

/** A policy that allows exactly these, each an action and the end of its ARN. */
function allowing(needs: readonly string[]) {
  return needs.map((need) => {
    const [Action = '', end = '*'] = need.split(' ');
    return { Action, Resource: end === '*' ? '*' : `arn:aws:*:*:*:${end}` };
  });
}

describe.each(Object.entries(samples))('%s', (name, sample) => {
  test('is refused without a policy, served with what it needs, and refused with any one part less', async () => {
    const fixture = await newFixture();
    const needs = sample.needs(fixture);
    const command = () => commandNamed(name, sample.input(fixture));
    const [action] = (needs[0] ?? '').split(' ');
    await expect(nobody.send(command())).toBeDenied({ action, because: 'implicit deny' });
    for (const [index, need] of needs.entries()) {
      if (needs.length === 1) break;
      const rest = await cloud.createUser({ policies: allowing(needs.toSpliced(index, 1)) });
      await expect(new sdk.EC2Client(rest).send(command())).toBeDenied({ action: need.split(' ')[0] });
    }
    const allowed = new sdk.EC2Client(await cloud.createUser({ policies: allowing(needs) }));
    if (!name.includes('IamInstanceProfile')) {
      const dry = commandNamed(name, { ...sample.input(fixture), DryRun: true });
      const answer = { name: 'DryRunOperation', $metadata: { httpStatusCode: 412 } };
      await expect(allowed.send(dry)).rejects.toMatchObject(answer);
    }
    expect(await allowed.send(command())).toMatchObject({ $metadata: { httpStatusCode: 200 } });
  });
});
