/** An account's entities as GetAccountAuthorizationDetails lists them: one list of four kinds, in pages. */
import type { EntityType, GroupDetail, ManagedPolicyDetail, RoleDetail, UserDetail } from '@aws-sdk/client-iam';
import type { AuthorizationDetails } from '@cloudgate/ports';
import { boundaryMember } from './boundary-output.js';
import { encodedDocument } from './encoded-document.js';
import { groupOutput } from './group-output.js';
import { listedInstanceProfile } from './instance-profile-output.js';
import { policyOutput, versionOutput } from './policy-output.js';
import { roleOutput } from './role-output.js';
import { tagOutput } from './tag-output.js';
import { listedUser } from './user-output.js';

/** One entity. */
export interface DetailEntry {
  readonly user?: UserDetail;
  readonly group?: GroupDetail;
  readonly role?: RoleDetail;
  readonly policy?: ManagedPolicyDetail;
}

type WithPolicies = Pick<AuthorizationDetails['groups'][number], 'inlinePolicies' | 'attachedPolicies'>;

function inlineOf({ inlinePolicies }: WithPolicies) {
  return inlinePolicies.map(({ name, document }) => ({ PolicyName: name, PolicyDocument: encodedDocument(document) }));
}

function attachedOf({ attachedPolicies }: WithPolicies) {
  return attachedPolicies.map(({ name, arn }) => ({ PolicyName: name, PolicyArn: arn }));
}

function userDetail(user: AuthorizationDetails['users'][number]): UserDetail {
  return {
    ...listedUser(user),
    UserPolicyList: inlineOf(user),
    GroupList: [...user.groups],
    AttachedManagedPolicies: attachedOf(user),
    ...boundaryMember(user.boundaryArn),
    Tags: tagOutput(user.tags),
  };
}

function groupDetail(group: AuthorizationDetails['groups'][number]): GroupDetail {
  return { ...groupOutput(group), GroupPolicyList: inlineOf(group), AttachedManagedPolicies: attachedOf(group) };
}

function roleDetail(role: AuthorizationDetails['roles'][number]): RoleDetail {
  const { Description: _, MaxSessionDuration: __, ...shown } = roleOutput(role);
  return {
    ...shown,
    InstanceProfileList: role.instanceProfiles.map(listedInstanceProfile),
    RolePolicyList: inlineOf(role),
    AttachedManagedPolicies: attachedOf(role),
    Tags: tagOutput(role.tags),
  };
}

function policyDetail(policy: AuthorizationDetails['policies'][number]): ManagedPolicyDetail {
  const { Tags: _, ...shown } = policyOutput(policy);
  return { ...shown, PolicyVersionList: policy.versions.map(versionOutput) };
}

/** The entities that the filter lets through, in AWS's order of kinds; all of them without a filter. */
export function detailEntries(details: AuthorizationDetails, filter: EntityType[] | undefined): DetailEntry[] {
  const wanted = (type: EntityType): boolean => !filter?.length || filter.includes(type);
  return [
    ...(wanted('User') ? details.users.map((user) => ({ user: userDetail(user) })) : []),
    ...(wanted('Group') ? details.groups.map((group) => ({ group: groupDetail(group) })) : []),
    ...(wanted('Role') ? details.roles.map((role) => ({ role: roleDetail(role) })) : []),
    ...details.policies
      .filter(({ awsManaged }) => wanted(awsManaged ? 'AWSManagedPolicy' : 'LocalManagedPolicy'))
      .map((policy) => ({ policy: policyDetail(policy) })),
  ];
}
