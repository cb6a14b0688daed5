/** Users as IAM gives them back. */
import type { UserRecord } from '@cloudgate/ports';
import { boundaryMember } from './boundary-output.js';
import { tagsMember } from './tag-output.js';

/** A user as lists show it: without tags and boundary. */
export function listedUser(record: UserRecord) {
  return {
    Path: record.path,
    UserName: record.name,
    UserId: record.id,
    Arn: record.arn,
    CreateDate: new Date(record.createdAt),
  };
}

/** A user, whole. */
export function userOutput(record: UserRecord) {
  return { ...listedUser(record), ...boundaryMember(record.boundaryArn), ...tagsMember(record.tags) };
}
