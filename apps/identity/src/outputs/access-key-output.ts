/** Access keys as IAM gives them back. */
import type { StatusType } from '@aws-sdk/client-iam';
import type { AccessKeyRecord } from '@cloudgate/ports';

/** A key without its secret. The root user's keys have no user name. */
export function accessKeyOutput(record: AccessKeyRecord) {
  return {
    ...(record.userName === undefined ? {} : { UserName: record.userName }),
    AccessKeyId: record.id,
    Status: record.status satisfies StatusType as StatusType,
    CreateDate: new Date(record.createdAt),
  };
}
