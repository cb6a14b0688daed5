/** The rows of EC2's tables, by what they are. */
import type { Ec2ReadTables } from '@cloudgate/store';

type Row<Name extends keyof Ec2ReadTables> = ReturnType<Ec2ReadTables[Name]['all']>[number];

/** An instance. */
export type InstanceRow = Row<'instances'>;
/** The association of an instance with an instance profile. */
export type ProfileAssociationRow = Row<'profileAssociations'>;
/** A volume. */
export type VolumeRow = Row<'volumes'>;
/** A volume on an instance. */
export type VolumeAttachmentRow = Row<'volumeAttachments'>;
/** A VPC. */
export type VpcRow = Row<'vpcs'>;
/** A subnet. */
export type SubnetRow = Row<'subnets'>;
/** A security group. */
export type SecurityGroupRow = Row<'securityGroups'>;
/** A rule of a security group. */
export type SecurityGroupRuleRow = Row<'securityGroupRules'>;
/** A key pair; of the key itself the public half. */
export type KeyPairRow = Row<'keyPairs'>;
/** A network interface. */
export type NetworkInterfaceRow = Row<'networkInterfaces'>;
