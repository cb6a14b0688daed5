/** Something of everything, made by calls, for the tables of all operations. */

/** Calls an operation by its name, whichever way. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into many different answers
export type Invoke = (operation: string, input?: object) => Promise<any>;

/** The ids of what there is. */
export interface Fixture {
  readonly imageId: string;
  /** Runs, has the profile `web` and a second volume at /dev/sdf. */
  readonly instanceId: string;
  readonly dataVolumeId: string;
  readonly associationId: string;
  /** Runs, without a profile. */
  readonly plainId: string;
  readonly volumeId: string;
  readonly groupId: string;
  readonly ruleId: string;
  readonly keyName: string;
  readonly keyPairId: string;
  readonly subnetId: string;
  readonly vpcId: string;
  readonly defaultGroupId: string;
}

let made = 0;

/** Makes a fixture; `wait` lets what is pending come to run. */
export async function makeFixture(invoke: Invoke, wait: () => Promise<unknown>): Promise<Fixture> {
  const name = `fixture-${++made}`;
  const { Images } = await invoke('DescribeImages', { Filters: [{ Name: 'name', Values: ['al2023-*-x86_64'] }] });
  const imageId = Images[0].ImageId;
  const one = { ImageId: imageId, InstanceType: 't3.micro', MinCount: 1, MaxCount: 1 };
  const launched = await invoke('RunInstances', {
    ...one,
    IamInstanceProfile: { Name: 'web' },
    BlockDeviceMappings: [{ DeviceName: '/dev/sdf', Ebs: { VolumeSize: 4 } }],
    TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'team', Value: 'blue' }] }],
  });
  const instance = launched.Instances[0];
  const plain = await invoke('RunInstances', one);
  const volume = await invoke('CreateVolume', { AvailabilityZone: 'us-east-1a', Size: 1, VolumeType: 'gp3' });
  const group = await invoke('CreateSecurityGroup', { GroupName: name, Description: 'of a test' });
  const rules = await invoke('AuthorizeSecurityGroupIngress', {
    GroupId: group.GroupId,
    IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '10.0.0.0/8' }] }],
  });
  const key = await invoke('CreateKeyPair', { KeyName: name, KeyType: 'ed25519' });
  const { IamInstanceProfileAssociations: associations } = await invoke('DescribeIamInstanceProfileAssociations', {
    Filters: [{ Name: 'instance-id', Values: [instance.InstanceId] }],
  });
  await wait();
  return {
    imageId,
    instanceId: instance.InstanceId,
    dataVolumeId: instance.BlockDeviceMappings.find((each: { DeviceName: string }) => each.DeviceName === '/dev/sdf')
      .Ebs.VolumeId,
    associationId: associations[0].AssociationId,
    plainId: plain.Instances[0].InstanceId,
    volumeId: volume.VolumeId,
    groupId: group.GroupId,
    ruleId: rules.SecurityGroupRules[0].SecurityGroupRuleId,
    keyName: name,
    keyPairId: key.KeyPairId,
    subnetId: instance.SubnetId,
    vpcId: instance.VpcId,
    defaultGroupId: instance.SecurityGroups[0].GroupId,
  };
}
