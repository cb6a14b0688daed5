/** One call of every operation, and what it needs. */
import type { Fixture } from './fixture.js';

/** A call and its requirements, each as its action and the end of its ARN (`*` for every resource). */
export interface Sample {
  input(fixture: Fixture): object;
  needs(fixture: Fixture): string[];
}

/** A Describe operation: its action on `*`. */
function describing(operation: string, input: Sample['input'] = () => ({})): [string, Sample] {
  return [operation, { input, needs: () => [`ec2:${operation} *`] }];
}

const permission = (port: number) => ({
  IpPermissions: [{ IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp: '10.0.0.0/8' }] }],
});
const tags = (ResourceType: string) => ({
  TagSpecifications: [{ ResourceType, Tags: [{ Key: 'team', Value: 'red' }] }],
});
const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g a-test';
const passRole = 'iam:PassRole role/web';

/** By the operation's name. */
export const samples: Readonly<Record<string, Sample>> = Object.fromEntries([
  describing('DescribeAccountAttributes'),
  describing('DescribeAvailabilityZones'),
  describing('DescribeIamInstanceProfileAssociations'),
  describing('DescribeImages', (f) => ({ ImageIds: [f.imageId] })),
  describing('DescribeInstances', (f) => ({ InstanceIds: [f.instanceId] })),
  describing('DescribeInstanceStatus', (f) => ({ InstanceIds: [f.instanceId] })),
  describing('DescribeInstanceCreditSpecifications', (f) => ({ InstanceIds: [f.instanceId] })),
  describing('DescribeInstanceTypes', () => ({ InstanceTypes: ['t3.micro'] })),
  describing('DescribeKeyPairs', (f) => ({ KeyNames: [f.keyName] })),
  describing('DescribeNetworkInterfaces'),
  describing('DescribeRegions'),
  describing('DescribeSecurityGroupRules', (f) => ({ SecurityGroupRuleIds: [f.ruleId] })),
  describing('DescribeSecurityGroups', (f) => ({ GroupIds: [f.groupId] })),
  describing('DescribeSubnets', (f) => ({ SubnetIds: [f.subnetId] })),
  describing('DescribeTags'),
  describing('DescribeVolumes', (f) => ({ VolumeIds: [f.volumeId] })),
  describing('DescribeVpcs', (f) => ({ VpcIds: [f.vpcId] })),
  [
    'RunInstances',
    {
      input: (f) => ({
        ImageId: f.imageId,
        InstanceType: 't3.micro',
        MinCount: 1,
        MaxCount: 1,
        KeyName: f.keyName,
        SecurityGroupIds: [f.groupId, f.defaultGroupId],
        SubnetId: f.subnetId,
        IamInstanceProfile: { Name: 'web' },
        ...tags('instance'),
      }),
      needs: (f) => [
        'ec2:RunInstances instance/*',
        `ec2:RunInstances image/${f.imageId}`,
        'ec2:RunInstances network-interface/*',
        `ec2:RunInstances security-group/${f.groupId}`,
        `ec2:RunInstances security-group/${f.defaultGroupId}`,
        `ec2:RunInstances subnet/${f.subnetId}`,
        'ec2:RunInstances volume/*',
        `ec2:RunInstances key-pair/${f.keyName}`,
        'ec2:CreateTags instance/*',
        passRole,
      ],
    },
  ],
  ...['Start', 'Stop', 'Reboot', 'Terminate'].map((change): [string, Sample] => [
    `${change}Instances`,
    {
      input: (f) => ({ InstanceIds: [f.instanceId, f.plainId] }),
      needs: (f) => [f.instanceId, f.plainId].map((id) => `ec2:${change}Instances instance/${id}`),
    },
  ]),
  [
    'DescribeInstanceAttribute',
    {
      input: (f) => ({ InstanceId: f.instanceId, Attribute: 'instanceType' }),
      needs: (f) => [`ec2:DescribeInstanceAttribute instance/${f.instanceId}`],
    },
  ],
  [
    'ModifyInstanceAttribute',
    {
      input: (f) => ({ InstanceId: f.instanceId, Groups: [f.groupId] }),
      needs: (f) => [
        `ec2:ModifyInstanceAttribute instance/${f.instanceId}`,
        `ec2:ModifyInstanceAttribute security-group/${f.groupId}`,
      ],
    },
  ],
  [
    'ModifyInstanceMetadataOptions',
    {
      input: (f) => ({ InstanceId: f.instanceId, HttpTokens: 'required', HttpPutResponseHopLimit: 1 }),
      needs: (f) => [`ec2:ModifyInstanceMetadataOptions instance/${f.instanceId}`],
    },
  ],
  [
    'GetConsoleOutput',
    {
      input: (f) => ({ InstanceId: f.instanceId }),
      needs: (f) => [`ec2:GetConsoleOutput instance/${f.instanceId}`],
    },
  ],
  [
    'CreateSecurityGroup',
    {
      input: (f) => ({ GroupName: `${f.keyName}-b`, Description: 'b', VpcId: f.vpcId, ...tags('security-group') }),
      needs: (f) => [
        'ec2:CreateSecurityGroup security-group/*',
        `ec2:CreateSecurityGroup vpc/${f.vpcId}`,
        'ec2:CreateTags security-group/*',
      ],
    },
  ],
  [
    'DeleteSecurityGroup',
    {
      input: (f) => ({ GroupId: f.groupId }),
      needs: (f) => [`ec2:DeleteSecurityGroup security-group/${f.groupId}`],
    },
  ],
  ...['Ingress', 'Egress'].map((direction): [string, Sample] => [
    `AuthorizeSecurityGroup${direction}`,
    {
      input: (f) => ({ GroupId: f.groupId, ...permission(80), ...tags('security-group-rule') }),
      needs: (f) => [
        `ec2:AuthorizeSecurityGroup${direction} security-group/${f.groupId}`,
        `ec2:AuthorizeSecurityGroup${direction} security-group-rule/*`,
        'ec2:CreateTags security-group-rule/*',
      ],
    },
  ]),
  [
    'RevokeSecurityGroupIngress',
    {
      input: (f) => ({ GroupId: f.groupId, ...permission(22) }),
      needs: (f) => [`ec2:RevokeSecurityGroupIngress security-group/${f.groupId}`],
    },
  ],
  [
    'RevokeSecurityGroupEgress',
    {
      input: (f) => ({
        GroupId: f.groupId,
        IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      }),
      needs: (f) => [`ec2:RevokeSecurityGroupEgress security-group/${f.groupId}`],
    },
  ],
  [
    'CreateKeyPair',
    {
      input: (f) => ({ KeyName: `${f.keyName}-b`, KeyType: 'ed25519', ...tags('key-pair') }),
      needs: (f) => [`ec2:CreateKeyPair key-pair/${f.keyName}-b`, 'ec2:CreateTags key-pair/*'],
    },
  ],
  [
    'ImportKeyPair',
    {
      input: (f) => ({ KeyName: `${f.keyName}-c`, PublicKeyMaterial: Buffer.from(publicKey) }),
      needs: (f) => [`ec2:ImportKeyPair key-pair/${f.keyName}-c`],
    },
  ],
  [
    'DeleteKeyPair',
    {
      input: (f) => ({ KeyPairId: f.keyPairId }),
      needs: (f) => [`ec2:DeleteKeyPair key-pair/${f.keyName}`],
    },
  ],
  [
    'CreateVolume',
    {
      input: () => ({ AvailabilityZone: 'us-east-1b', Size: 2, ...tags('volume') }),
      needs: () => ['ec2:CreateVolume volume/*', 'ec2:CreateTags volume/*'],
    },
  ],
  [
    'AttachVolume',
    {
      input: (f) => ({ VolumeId: f.volumeId, InstanceId: f.plainId, Device: '/dev/sdg' }),
      needs: (f) => [`ec2:AttachVolume instance/${f.plainId}`, `ec2:AttachVolume volume/${f.volumeId}`],
    },
  ],
  [
    'DetachVolume',
    {
      input: (f) => ({ VolumeId: f.dataVolumeId }),
      needs: (f) => [`ec2:DetachVolume volume/${f.dataVolumeId}`, `ec2:DetachVolume instance/${f.instanceId}`],
    },
  ],
  [
    'DeleteVolume',
    { input: (f) => ({ VolumeId: f.volumeId }), needs: (f) => [`ec2:DeleteVolume volume/${f.volumeId}`] },
  ],
  ...['Create', 'Delete'].map((change): [string, Sample] => [
    `${change}Tags`,
    {
      input: (f) => ({ Resources: [f.instanceId, f.volumeId, f.vpcId], Tags: [{ Key: 'team', Value: 'red' }] }),
      needs: (f) =>
        [`instance/${f.instanceId}`, `volume/${f.volumeId}`, `vpc/${f.vpcId}`].map(
          (each) => `ec2:${change}Tags ${each}`,
        ),
    },
  ]),
  [
    'AssociateIamInstanceProfile',
    {
      input: (f) => ({ InstanceId: f.plainId, IamInstanceProfile: { Name: 'web' } }),
      needs: (f) => [`ec2:AssociateIamInstanceProfile instance/${f.plainId}`, passRole],
    },
  ],
  [
    'DisassociateIamInstanceProfile',
    {
      input: (f) => ({ AssociationId: f.associationId }),
      needs: (f) => [`ec2:DisassociateIamInstanceProfile instance/${f.instanceId}`],
    },
  ],
  [
    'ReplaceIamInstanceProfileAssociation',
    {
      input: (f) => ({ AssociationId: f.associationId, IamInstanceProfile: { Name: 'web' } }),
      needs: (f) => [`ec2:ReplaceIamInstanceProfileAssociation instance/${f.instanceId}`, passRole],
    },
  ],
] satisfies [string, Sample][]);
