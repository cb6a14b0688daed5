import {
  CreateInstanceProfileCommand,
  CreatePolicyCommand,
  CreateVirtualMFADeviceCommand,
  IAMClient,
  ListInstanceProfileTagsCommand,
  ListMFADeviceTagsCommand,
  ListPolicyTagsCommand,
  ListRoleTagsCommand,
  ListUserTagsCommand,
  TagInstanceProfileCommand,
  TagMFADeviceCommand,
  TagPolicyCommand,
  TagRoleCommand,
  TagUserCommand,
  UntagInstanceProfileCommand,
  UntagMFADeviceCommand,
  UntagPolicyCommand,
  UntagRoleCommand,
  UntagUserCommand,
} from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let iam: IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(IAMClient);
});
afterAll(() => cloud.stop());

interface Tag {
  Key: string;
  Value: string;
}

/** The three calls on the tags of one kind of entity. */
interface Tagging {
  set(Tags: Tag[]): Promise<unknown>;
  unset(TagKeys: string[]): Promise<unknown>;
  list(): Promise<{ Tags: { Key: string | undefined; Value: string | undefined }[] | undefined }>;
}

const kinds: Record<string, () => Promise<Tagging>> = {
  async users() {
    const { name: UserName } = await cloud.createUser();
    return {
      set: (Tags) => iam.send(new TagUserCommand({ UserName, Tags })),
      unset: (TagKeys) => iam.send(new UntagUserCommand({ UserName, TagKeys })),
      list: () => iam.send(new ListUserTagsCommand({ UserName })),
    };
  },
  async roles() {
    const { name: RoleName } = await cloud.createRole();
    return {
      set: (Tags) => iam.send(new TagRoleCommand({ RoleName, Tags })),
      unset: (TagKeys) => iam.send(new UntagRoleCommand({ RoleName, TagKeys })),
      list: () => iam.send(new ListRoleTagsCommand({ RoleName })),
    };
  },
  async policies() {
    const statement = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: 'tagged', PolicyDocument }));
    const PolicyArn = Policy?.Arn;
    return {
      set: (Tags) => iam.send(new TagPolicyCommand({ PolicyArn, Tags })),
      unset: (TagKeys) => iam.send(new UntagPolicyCommand({ PolicyArn, TagKeys })),
      list: () => iam.send(new ListPolicyTagsCommand({ PolicyArn })),
    };
  },
  async 'instance profiles'() {
    const InstanceProfileName = 'tagged';
    await iam.send(new CreateInstanceProfileCommand({ InstanceProfileName }));
    return {
      set: (Tags) => iam.send(new TagInstanceProfileCommand({ InstanceProfileName, Tags })),
      unset: (TagKeys) => iam.send(new UntagInstanceProfileCommand({ InstanceProfileName, TagKeys })),
      list: () => iam.send(new ListInstanceProfileTagsCommand({ InstanceProfileName })),
    };
  },
  async 'MFA devices'() {
    const create = new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'tagged' });
    const SerialNumber = (await iam.send(create)).VirtualMFADevice?.SerialNumber;
    return {
      set: (Tags) => iam.send(new TagMFADeviceCommand({ SerialNumber, Tags })),
      unset: (TagKeys) => iam.send(new UntagMFADeviceCommand({ SerialNumber, TagKeys })),
      list: () => iam.send(new ListMFADeviceTagsCommand({ SerialNumber })),
    };
  },
};

describe.each(Object.entries(kinds))('tags of %s', (_, make) => {
  test('are set, replaced whatever the case of their key, and taken away', async () => {
    const tagging = await make();
    expect((await tagging.list()).Tags ?? []).toEqual([]);
    await tagging.set([
      { Key: 'Team', Value: 'blue' },
      { Key: 'cost', Value: '1' },
    ]);
    await tagging.set([{ Key: 'TEAM', Value: 'red' }]);
    expect((await tagging.list()).Tags).toEqual([
      { Key: 'cost', Value: '1' },
      { Key: 'TEAM', Value: 'red' },
    ]);
    await tagging.unset(['team', 'absent']);
    expect((await tagging.list()).Tags).toEqual([{ Key: 'cost', Value: '1' }]);
  });
});

describe('tags', () => {
  test('are fifty at most, and no key comes twice', async () => {
    const { name: UserName } = await cloud.createUser();
    const many = (from: number, count: number): Tag[] =>
      Array.from({ length: count }, (_, index) => ({ Key: `k${from + index}`, Value: '' }));
    await iam.send(new TagUserCommand({ UserName, Tags: many(0, 50) }));
    await expect(iam.send(new TagUserCommand({ UserName, Tags: many(50, 1) }))).rejects.toMatchObject({
      name: 'LimitExceededException',
    });
    const Tags = [
      { Key: 'a', Value: '1' },
      { Key: 'A', Value: '2' },
    ];
    await expect(iam.send(new TagUserCommand({ UserName, Tags }))).rejects.toMatchObject({
      name: 'InvalidInputException',
    });
  });

  test('can be limited by condition', async () => {
    const policies = {
      Action: ['iam:TagUser', 'iam:UntagUser'],
      Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['cost'] } },
    };
    const tagger = new IAMClient(await cloud.createUser({ policies }));
    const { name: UserName } = await cloud.createUser();
    await expect(tagger.send(new TagUserCommand({ UserName, Tags: [{ Key: 'cost', Value: '1' }] }))).toBeAllowed();
    await expect(tagger.send(new TagUserCommand({ UserName, Tags: [{ Key: 'team', Value: '1' }] }))).toBeDenied();
    await expect(tagger.send(new UntagUserCommand({ UserName, TagKeys: ['team'] }))).toBeDenied();
  });
});
