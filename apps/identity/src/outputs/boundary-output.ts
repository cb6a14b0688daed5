/** Permissions boundaries as IAM gives them back. */
import type { AttachedPermissionsBoundary } from '@aws-sdk/client-iam';

/** The `PermissionsBoundary` of an entity: left out when it has none. */
export function boundaryMember(arn: string | undefined): { PermissionsBoundary?: AttachedPermissionsBoundary } {
  if (arn === undefined) return {};
  return { PermissionsBoundary: { PermissionsBoundaryType: 'PermissionsBoundaryPolicy', PermissionsBoundaryArn: arn } };
}
