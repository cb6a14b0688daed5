/** Volumes as answers show them, and their filters. */
import type { Volume, VolumeAttachment } from '@aws-sdk/client-ec2';
import { zonesOf } from '../catalogue/zones.js';
import { type FilterTable, tagFilters } from '../query/filters.js';
import { passingTime } from '../rows/instance-state.js';
import { tagsOf } from '../rows/tags.js';
import type { VolumeAttachmentRow, VolumeRow } from '../rows/types.js';
import type { ViewContext } from './view-context.js';

/** The state of a volume: it takes a moment to be created. */
export function volumeState(row: VolumeRow, now: number): 'creating' | 'available' | 'in-use' {
  if (row.state === 'in-use') return 'in-use';
  return now < row.createdAt.getTime() + passingTime ? 'creating' : 'available';
}

/** An attachment, in a state of passing or as it is. */
export function attachmentView(
  row: VolumeAttachmentRow,
  state: 'attaching' | 'attached' | 'detaching',
): VolumeAttachment {
  return {
    VolumeId: row.volumeId,
    InstanceId: row.instanceId,
    Device: row.device,
    State: state,
    AttachTime: row.attachedAt,
    DeleteOnTermination: row.deleteOnTermination,
  };
}

/** A volume. */
export function volumeView({ tables, now }: ViewContext, row: VolumeRow): Volume {
  return {
    VolumeId: row.id,
    Size: row.size,
    VolumeType: row.volumeType as Volume['VolumeType'],
    Iops: row.iops ?? undefined,
    Throughput: row.throughput ?? undefined,
    Encrypted: row.encrypted,
    KmsKeyId: row.kmsKeyId ?? undefined,
    SnapshotId: row.snapshotId ?? '',
    AvailabilityZone: row.availabilityZone,
    AvailabilityZoneId: zonesOf(row.region).find(({ name }) => name === row.availabilityZone)?.id,
    State: volumeState(row, now),
    CreateTime: row.createdAt,
    MultiAttachEnabled: row.multiAttach,
    Attachments: tables.volumeAttachments.findBy('volume', row.id).map((each) => attachmentView(each, 'attached')),
    Tags: tagsOf(tables, row.id),
  };
}

/** What each filter of DescribeVolumes looks at. */
export const volumeFilters: FilterTable<Volume> = {
  ...tagFilters,
  'attachment.attach-time': ({ Attachments: all = [] }) => all.map(({ AttachTime }) => AttachTime),
  'attachment.delete-on-termination': ({ Attachments: all = [] }) =>
    all.map(({ DeleteOnTermination }) => DeleteOnTermination),
  'attachment.device': ({ Attachments: all = [] }) => all.map(({ Device }) => Device),
  'attachment.instance-id': ({ Attachments: all = [] }) => all.map(({ InstanceId }) => InstanceId),
  'attachment.status': ({ Attachments: all = [] }) => all.map(({ State }) => State),
  'availability-zone': ({ AvailabilityZone }) => AvailabilityZone,
  'availability-zone-id': ({ AvailabilityZoneId }) => AvailabilityZoneId,
  'create-time': ({ CreateTime }) => CreateTime,
  encrypted: ({ Encrypted }) => Encrypted,
  'multi-attach-enabled': ({ MultiAttachEnabled }) => MultiAttachEnabled,
  size: ({ Size }) => Size,
  'snapshot-id': ({ SnapshotId }) => SnapshotId,
  status: ({ State }) => State,
  'volume-id': ({ VolumeId }) => VolumeId,
  'volume-type': ({ VolumeType }) => VolumeType,
};
