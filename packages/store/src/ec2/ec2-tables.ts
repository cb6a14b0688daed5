/** The tables of EC2's resources; prisma/schema/ec2.prisma says what each column holds. */
import type {
  Ec2Tag,
  IamInstanceProfileAssociation,
  Instance,
  KeyPair,
  NetworkInterface,
  NetworkInterfaceGroup,
  SecurityGroup,
  SecurityGroupRule,
  Subnet,
  Volume,
  VolumeAttachment,
  Vpc,
} from '../generated/prisma/client.js';
import { type ReadTables, table, type WriteTables } from '../tables/description.js';

const inRegion = { region: ['accountId', 'region'] } as const;

/** Every table, with its keys and indexes. No decision reads them through the revision: EC2 loads its own rows. */
export const ec2Tables = {
  instances: table<Instance>()({
    model: 'Instance',
    key: ['id'],
    index: {
      ...inRegion,
      reservation: ['reservationId'],
      subnet: ['subnetId'],
      clientToken: ['accountId', 'region', 'clientToken'],
    },
  }),
  profileAssociations: table<IamInstanceProfileAssociation>()({
    model: 'IamInstanceProfileAssociation',
    key: ['id'],
    index: { ...inRegion, instance: ['instanceId'], profile: ['instanceProfileId'] },
  }),
  volumes: table<Volume>()({ model: 'Volume', key: ['id'], index: inRegion }),
  volumeAttachments: table<VolumeAttachment>()({
    model: 'VolumeAttachment',
    key: ['volumeId', 'instanceId'],
    index: { instance: ['instanceId'], volume: ['volumeId'] },
  }),
  vpcs: table<Vpc>()({ model: 'Vpc', key: ['id'], index: inRegion }),
  subnets: table<Subnet>()({ model: 'Subnet', key: ['id'], index: { ...inRegion, vpc: ['vpcId'] } }),
  securityGroups: table<SecurityGroup>()({
    model: 'SecurityGroup',
    key: ['id'],
    unique: { name: ['accountId', 'region', 'vpcId', 'name'] },
    index: { ...inRegion, vpc: ['vpcId'] },
  }),
  securityGroupRules: table<SecurityGroupRule>()({
    model: 'SecurityGroupRule',
    key: ['id'],
    index: { ...inRegion, group: ['groupId'], referencedGroup: ['referencedGroupId'] },
  }),
  keyPairs: table<KeyPair>()({
    model: 'KeyPair',
    key: ['id'],
    unique: { name: ['accountId', 'region', 'name'] },
    index: inRegion,
  }),
  networkInterfaces: table<NetworkInterface>()({
    model: 'NetworkInterface',
    key: ['id'],
    unique: { address: ['subnetId', 'privateIpAddress'] },
    index: { ...inRegion, instance: ['instanceId'], subnet: ['subnetId'], vpc: ['vpcId'] },
  }),
  networkInterfaceGroups: table<NetworkInterfaceGroup>()({
    model: 'NetworkInterfaceGroup',
    key: ['networkInterfaceId', 'groupId'],
    index: { networkInterface: ['networkInterfaceId'], group: ['groupId'] },
  }),
  tags: table<Ec2Tag>()({
    model: 'Ec2Tag',
    key: ['resourceId', 'key'],
    index: { ...inRegion, resource: ['resourceId'] },
  }),
};

/** EC2's tables as a command sees them. */
export type Ec2Tables = WriteTables<typeof ec2Tables>;
/** EC2's tables as readers see them. */
export type Ec2ReadTables = ReadTables<typeof ec2Tables>;
