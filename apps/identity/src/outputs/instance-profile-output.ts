/** Instance profiles as IAM gives them back. */
import type { InstanceProfileRecord } from '@cloudgate/ports';
import { listedRole } from './role-output.js';
import { tagsMember } from './tag-output.js';

/** An instance profile as lists show it: without tags. */
export function listedInstanceProfile(record: InstanceProfileRecord) {
  return {
    Path: record.path,
    InstanceProfileName: record.name,
    InstanceProfileId: record.id,
    Arn: record.arn,
    CreateDate: new Date(record.createdAt),
    Roles: record.role === undefined ? [] : [listedRole(record.role)],
  };
}

/** An instance profile, whole. */
export function instanceProfileOutput(record: InstanceProfileRecord) {
  return { ...listedInstanceProfile(record), ...tagsMember(record.tags) };
}
