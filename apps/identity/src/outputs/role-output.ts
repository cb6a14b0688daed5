/** Roles as IAM gives them back. */
import type { RoleRecord } from '@cloudgate/ports';
import { boundaryMember } from './boundary-output.js';
import { encodedDocument } from './encoded-document.js';
import { tagsMember } from './tag-output.js';

/** A role as lists show it: without tags, boundary and last use. */
export function listedRole(record: RoleRecord) {
  return {
    Path: record.path,
    RoleName: record.name,
    RoleId: record.id,
    Arn: record.arn,
    CreateDate: new Date(record.createdAt),
    AssumeRolePolicyDocument: encodedDocument(record.trustPolicy),
    ...(record.description === undefined ? {} : { Description: record.description }),
    MaxSessionDuration: record.maxSessionDuration,
  };
}

/** A role as it is when it was made. */
export function createdRole(record: RoleRecord) {
  return { ...listedRole(record), ...boundaryMember(record.boundaryArn), ...tagsMember(record.tags) };
}

/** A role, whole. */
export function roleOutput(record: RoleRecord) {
  const { lastUsed } = record;
  return {
    ...createdRole(record),
    RoleLastUsed: lastUsed === undefined ? {} : { LastUsedDate: new Date(lastUsed.at), Region: lastUsed.region },
  };
}
