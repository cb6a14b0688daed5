import { beforeEach, describe, expect, test } from 'vitest';
import { type Bench, errorOf, oneInstance, openBench } from '../../../test/bench.js';
import run from '../instance/run-instances.js';
import authorizeEgress from './authorize-security-group-egress.js';
import authorizeIngress from './authorize-security-group-ingress.js';
import create from './create-security-group.js';
import remove from './delete-security-group.js';
import describeRules from './describe-security-group-rules.js';
import describeGroups from './describe-security-groups.js';
import revokeEgress from './revoke-security-group-egress.js';
import revokeIngress from './revoke-security-group-ingress.js';

let bench: Bench;
let GroupId: string;
beforeEach(async () => {
  bench = await openBench();
  ({ GroupId } = await bench.run(create, { GroupName: 'web', Description: 'of the web' }));
});

const ssh = {
  IpPermissions: [
    {
      IpProtocol: 'tcp',
      FromPort: 22,
      ToPort: 22,
      IpRanges: [{ CidrIp: '10.1.2.3/8', Description: 'home' }],
      Ipv6Ranges: [{ CidrIpv6: '::/0' }],
    },
  ],
};
const shown = async (id = GroupId) => (await bench.run(describeGroups, { GroupIds: [id] })).SecurityGroups[0];

describe('rules', () => {
  test('are one for each peer, and shown together', async () => {
    const { SecurityGroupRules: rules } = await bench.run(authorizeIngress, { GroupId, ...ssh });
    expect(rules).toMatchObject([
      { GroupId, IsEgress: false, IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIpv4: '10.0.0.0/8' },
      { CidrIpv6: '::/0' },
    ]);
    expect((await shown()).IpPermissions).toEqual([
      {
        IpProtocol: 'tcp',
        FromPort: 22,
        ToPort: 22,
        IpRanges: [{ CidrIp: '10.0.0.0/8', Description: 'home' }],
        Ipv6Ranges: [{ CidrIpv6: '::/0' }],
        PrefixListIds: [],
        UserIdGroupPairs: [],
      },
    ]);
  });

  test('are taken away by what they say', async () => {
    await bench.run(authorizeIngress, { GroupId, ...ssh });
    const { RevokedSecurityGroupRules: gone } = await bench.run(revokeIngress, { GroupId, ...ssh });
    expect(gone).toHaveLength(2);
    expect((await shown()).IpPermissions).toEqual([]);
  });

  test('are taken away by id', async () => {
    const { SecurityGroupRules: rules } = await bench.run(describeRules, {
      Filters: [{ Name: 'group-id', Values: [GroupId] }],
    });
    await bench.run(revokeEgress, { GroupId, SecurityGroupRuleIds: [rules[0].SecurityGroupRuleId] });
    expect((await shown()).IpPermissionsEgress).toEqual([]);
  });

  test('may name another group, by id or by name', async () => {
    const pairs = [{ GroupName: 'default' }, { GroupId }];
    const change = { GroupId, IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: pairs }] };
    const { SecurityGroupRules: rules } = await bench.run(authorizeIngress, change);
    expect(rules.map((rule: { ReferencedGroupInfo: object }) => rule.ReferencedGroupInfo)).toMatchObject([
      { GroupId: expect.stringMatching(/^sg-/), UserId: '123456789012' },
      { GroupId },
    ]);
  });

  test('are given in the short form too', async () => {
    await bench.run(authorizeIngress, {
      GroupName: 'web',
      IpProtocol: '6',
      FromPort: 80,
      ToPort: 81,
      CidrIp: '0.0.0.0/0',
    });
    expect((await shown()).IpPermissions).toMatchObject([{ IpProtocol: 'tcp', FromPort: 80, ToPort: 81 }]);
  });

  const one = (permission: object) => ({ IpPermissions: [permission] });
  const open = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
  test.each([
    [{}, 'MissingParameter'],
    [one({ IpProtocol: 'tcp', FromPort: 1, ToPort: 1 }), 'MissingParameter'],
    [one({ IpProtocol: 'tcp', ...open }), 'InvalidParameterValue'],
    [one({ IpProtocol: 'tcp', FromPort: 2, ToPort: 1, ...open }), 'InvalidParameterValue'],
    [one({ IpProtocol: 'tcp', FromPort: 1, ToPort: 70000, ...open }), 'InvalidParameterValue'],
    [one({ IpProtocol: 'smoke', ...open }), 'InvalidParameterValue'],
    [one({ IpProtocol: '-1', IpRanges: [{ CidrIp: '10.0.0.0/33' }] }), 'InvalidParameterValue'],
    [one({ IpProtocol: '-1', IpRanges: [{ CidrIp: 'x' }] }), 'InvalidParameterValue'],
    [one({ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::1' }] }), 'InvalidParameterValue'],
    [one({ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-12345678' }] }), 'InvalidGroup.NotFound'],
    [one({ IpProtocol: '-1', UserIdGroupPairs: [{ GroupName: 'none' }] }), 'InvalidGroup.NotFound'],
  ])('such as %j are refused with %s', async (rules, code) => {
    expect(await errorOf(bench.run(authorizeIngress, { GroupId, ...rules }))).toMatchObject({ code });
  });

  test('that are there already are refused, and none of the rest is added', async () => {
    await bench.run(authorizeIngress, { GroupId, IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '10.0.0.0/8' });
    const ports = { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 };
    const again = one({ ...ports, IpRanges: [{ CidrIp: '11.0.0.0/8' }, { CidrIp: '10.9.9.9/8' }] });
    expect(await errorOf(bench.run(authorizeIngress, { GroupId, ...again }))).toEqual({
      code: 'InvalidPermission.Duplicate',
      message: 'the specified rule "peer: 10.0.0.0/8, TCP, from port: 22, to port: 22, ALLOW" already exists',
    });
    expect((await shown()).IpPermissions[0].IpRanges).toHaveLength(1);
    await bench.run(authorizeEgress, { GroupId, ...one({ ...ports, IpRanges: [{ CidrIp: '10.0.0.0/8' }] }) });
  });

  test('that are not there cannot be taken away', async () => {
    expect(await errorOf(bench.run(revokeIngress, { GroupId, ...ssh }))).toEqual({
      code: 'InvalidPermission.NotFound',
      message: 'The specified rule does not exist in this security group.',
    });
    const ids = { GroupId, SecurityGroupRuleIds: ['sgr-12345678'] };
    expect(await errorOf(bench.run(revokeIngress, ids))).toMatchObject({ code: 'InvalidSecurityGroupRuleId.NotFound' });
  });
});

describe('the default group', () => {
  test('loses its rules for good', async () => {
    const fresh = await openBench();
    const { SecurityGroups: groups } = await fresh.run(describeGroups, { GroupNames: ['default'] });
    const [{ GroupId: id, IpPermissionsEgress }] = groups;
    expect(fresh.tools.store.tables.securityGroups.size).toBe(0);
    await fresh.run(revokeEgress, { GroupId: id, IpPermissions: IpPermissionsEgress });
    const { SecurityGroups: after } = await fresh.run(describeGroups, { GroupNames: ['default'] });
    expect(after[0]).toMatchObject({ GroupId: id, IpPermissionsEgress: [], IpPermissions: groups[0].IpPermissions });
  });

  test('cannot be deleted', async () => {
    expect(await errorOf(bench.run(remove, { GroupName: 'default' }))).toMatchObject({ code: 'CannotDelete' });
  });
});

describe('groups', () => {
  test.each([
    [{ GroupName: 'web', Description: 'again' }, 'InvalidGroup.Duplicate'],
    [{ GroupName: 'default', Description: 'd' }, 'InvalidParameterValue'],
    [{ GroupName: 'sg-mine', Description: 'd' }, 'InvalidParameterValue'],
    [{ GroupName: 'ü', Description: 'd' }, 'InvalidParameterValue'],
    [{ GroupName: 'x', Description: 'd', VpcId: 'vpc-12345678' }, 'InvalidVpcID.NotFound'],
    [{ GroupName: 'x', Description: 'd', VpcId: 'elsewhere' }, 'InvalidVpcID.Malformed'],
    [
      { GroupName: 'x', Description: 'd', TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'a' }] }] },
      'InvalidParameterValue',
    ],
  ])('%j is refused with %s', async (input, code) => {
    expect(await errorOf(bench.run(create, input))).toMatchObject({ code });
  });

  test('in use cannot be deleted', async () => {
    await bench.run(run, { ...oneInstance, SecurityGroupIds: [GroupId] });
    expect(await errorOf(bench.run(remove, { GroupId }))).toEqual({
      code: 'DependencyViolation',
      message: `resource ${GroupId} has a dependent object`,
    });
  });

  test('go with their rules', async () => {
    await bench.run(remove, { GroupId });
    expect(bench.tools.store.tables.securityGroupRules.findBy('group', GroupId)).toEqual([]);
    expect(await errorOf(bench.run(remove, { GroupId }))).toEqual({
      code: 'InvalidGroup.NotFound',
      message: `The security group '${GroupId}' does not exist`,
    });
  });

  test.each([
    [{ Name: 'group-name', Values: ['we?'] }, 1],
    [{ Name: 'description', Values: ['*VPC*'] }, 1],
    [{ Name: 'egress.ip-permission.cidr', Values: ['0.0.0.0/0'] }, 2],
    [{ Name: 'ip-permission.to-port', Values: ['22'] }, 0],
  ])('are found by %j', async (filter, count) => {
    expect((await bench.run(describeGroups, { Filters: [filter] })).SecurityGroups).toHaveLength(count);
  });
});
