/** Groups as IAM gives them back. */
import type { GroupRecord } from '@cloudgate/ports';

/** A group. */
export function groupOutput(record: GroupRecord) {
  return {
    Path: record.path,
    GroupName: record.name,
    GroupId: record.id,
    Arn: record.arn,
    CreateDate: new Date(record.createdAt),
  };
}
