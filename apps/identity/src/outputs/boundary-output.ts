/** Permissions boundaries as IAM gives them back. */
import type { PermissionsBoundaryAttachmentType } from '@aws-sdk/client-iam';

/**
 * What IAM writes: its model knows only `PermissionsBoundaryPolicy`, which no answer of it has.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPermissionsBoundary.html
 */
const boundaryType = 'Policy' as PermissionsBoundaryAttachmentType;

/** The `PermissionsBoundary` of an entity: left out when it has none. */
export function boundaryMember(arn: string | undefined) {
  if (arn === undefined) return {};
  return { PermissionsBoundary: { PermissionsBoundaryType: boundaryType, PermissionsBoundaryArn: arn } };
}
