/** Managed policies and their versions as IAM gives them back. */
import type { ManagedPolicyRecord, PolicyVersionRecord } from '@cloudgate/ports';
import { encodedDocument } from './encoded-document.js';
import { tagsMember } from './tag-output.js';

/** A managed policy as lists show it: without description and tags. */
export function listedPolicy(record: ManagedPolicyRecord) {
  return {
    PolicyName: record.name,
    PolicyId: record.id,
    Arn: record.arn,
    Path: record.path,
    DefaultVersionId: record.defaultVersionId,
    AttachmentCount: record.attachmentCount,
    PermissionsBoundaryUsageCount: record.boundaryUsageCount,
    IsAttachable: !(record.awsManaged && record.path.startsWith('/aws-service-role/')),
    CreateDate: new Date(record.createdAt),
    UpdateDate: new Date(record.updatedAt),
  };
}

/** A managed policy, whole. */
export function policyOutput(record: ManagedPolicyRecord) {
  return {
    ...listedPolicy(record),
    ...(record.description === undefined ? {} : { Description: record.description }),
    ...tagsMember(record.tags),
  };
}

/** A version without its document. */
export function listedVersion(record: PolicyVersionRecord) {
  return {
    VersionId: record.versionId,
    IsDefaultVersion: record.isDefault,
    CreateDate: new Date(record.createdAt),
  };
}

/** A version with its document. */
export function versionOutput(record: PolicyVersionRecord) {
  return { Document: encodedDocument(record.document), ...listedVersion(record) };
}
