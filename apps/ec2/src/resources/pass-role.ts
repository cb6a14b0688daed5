/**
 * The permission to give an instance a role.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
import type { InstanceProfileReference, Requirement } from '@cloudgate/ports';
import type { Scope } from '../scope.js';

/**
 * iam:PassRole on the role of the profile. A profile that is not there or holds no role passes none; nor does one of
 * another account, which no caller may use. `instanceArn` is of the instance that gets the role.
 */
export function passRole(
  scope: Scope,
  profile: InstanceProfileReference | undefined,
  instanceArn: string,
): Requirement[] {
  if (profile?.role === undefined || profile.account !== scope.account) return [];
  const context = { 'iam:PassedToService': 'ec2.amazonaws.com', 'iam:AssociatedResourceArn': instanceArn };
  return [{ action: 'iam:PassRole', resource: profile.role.arn, account: profile.role.account, context }];
}
