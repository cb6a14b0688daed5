/** The rows of EC2's tables, by what they are. */
import type { Ec2ReadTables } from '@cloudgate/store';

type Row<Name extends keyof Ec2ReadTables> = ReturnType<Ec2ReadTables[Name]['all']>[number];

export type InstanceRow = Row<'instances'>;
export type ProfileAssociationRow = Row<'profileAssociations'>;
export type VolumeRow = Row<'volumes'>;
export type VolumeAttachmentRow = Row<'volumeAttachments'>;
export type VpcRow = Row<'vpcs'>;
export type SubnetRow = Row<'subnets'>;
export type SecurityGroupRow = Row<'securityGroups'>;
export type SecurityGroupRuleRow = Row<'securityGroupRules'>;
export type KeyPairRow = Row<'keyPairs'>;
export type NetworkInterfaceRow = Row<'networkInterfaces'>;
