import { beforeEach, expect, test } from 'vitest';
import { account, type Bench, oneInstance, openBench, profile, region } from '../../test/bench.js';
import run from '../operations/instance/run-instances.js';
import stop from '../operations/instance/stop-instances.js';
import { instanceRole } from './instance-role.js';

const scope = { account, region, partition: 'aws' } as const;
let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});

async function launched(input: object = {}): Promise<string> {
  const { Instances } = await bench.run(run, { ...oneInstance, IamInstanceProfile: { Name: 'web' }, ...input });
  return Instances[0].InstanceId;
}

test('an instance that runs has the role of its profile', async () => {
  const id = await launched();
  expect(await instanceRole(bench.tools, scope, id)).toBeUndefined();
  bench.clock.advance(2000);
  expect(await instanceRole(bench.tools, scope, id)).toEqual({
    roleName: 'web',
    roleArn: profile.role?.arn,
    instanceProfileArn: profile.arn,
    session: {
      type: 'role',
      account,
      principalId: profile.role?.id,
      name: id,
      instanceArn: `arn:aws:ec2:${region}:${account}:instance/${id}`,
    },
  });
  await bench.run(stop, { InstanceIds: [id] });
  expect(await instanceRole(bench.tools, scope, id)).toBeUndefined();
});

test.each([{ IamInstanceProfile: undefined }, { MetadataOptions: { HttpEndpoint: 'disabled' } }])(
  'an instance launched with %j has none',
  async (input) => {
    const id = await launched(input);
    bench.clock.advance(2000);
    expect(await instanceRole(bench.tools, scope, id)).toBeUndefined();
  },
);

test('a profile made again under its name gives nothing', async () => {
  const id = await launched();
  bench.clock.advance(2000);
  const directory = { ...bench.tools.directory, instanceProfile: async () => ({ ...profile, id: 'AIPAANOTHER' }) };
  expect(await instanceRole({ ...bench.tools, directory }, scope, id)).toBeUndefined();
});
