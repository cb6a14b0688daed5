/** An account's entities as GetAccountAuthorizationDetails tells them. */
import type { GroupDetail, ManagedPolicyDetail, RoleDetail, UserDetail } from '@aws-sdk/client-iam';
import type { AuthorizationDetail } from '@cloudgate/ports';
import { boundaryMember } from './boundary-output.js';
import { encodedDocument } from './encoded-document.js';
import { groupOutput } from './group-output.js';
import { listedInstanceProfile } from './instance-profile-output.js';
import { policyOutput, versionOutput } from './policy-output.js';
import { roleOutput } from './role-output.js';
import { tagOutput } from './tag-output.js';
import { listedUser } from './user-output.js';

type Of<Kind extends keyof AuthorizationDetail> = NonNullable<AuthorizationDetail[Kind]>;
type WithPolicies = Pick<Of<'group'>, 'inlinePolicies' | 'attachedPolicies'>;

function inlineOf({ inlinePolicies }: WithPolicies) {
  return inlinePolicies.map(({ name, document }) => ({ PolicyName: name, PolicyDocument: encodedDocument(document) }));
}

function attachedOf({ attachedPolicies }: WithPolicies) {
  return attachedPolicies.map(({ name, arn }) => ({ PolicyName: name, PolicyArn: arn }));
}

function userDetail(user: Of<'user'>): UserDetail {
  return {
    ...listedUser(user),
    UserPolicyList: inlineOf(user),
    GroupList: [...user.groups],
    AttachedManagedPolicies: attachedOf(user),
    ...boundaryMember(user.boundaryArn),
    Tags: tagOutput(user.tags),
  };
}

function groupDetail(group: Of<'group'>): GroupDetail {
  return { ...groupOutput(group), GroupPolicyList: inlineOf(group), AttachedManagedPolicies: attachedOf(group) };
}

function roleDetail(role: Of<'role'>): RoleDetail {
  const { Description: _, MaxSessionDuration: __, ...shown } = roleOutput(role);
  return {
    ...shown,
    InstanceProfileList: role.instanceProfiles.map(listedInstanceProfile),
    RolePolicyList: inlineOf(role),
    AttachedManagedPolicies: attachedOf(role),
    Tags: tagOutput(role.tags),
  };
}

function policyDetail(policy: Of<'policy'>): ManagedPolicyDetail {
  const { Tags: _, ...shown } = policyOutput(policy);
  return { ...shown, PolicyVersionList: policy.versions.map(versionOutput) };
}

/** The four lists of a page. */
export function detailLists(details: readonly AuthorizationDetail[]) {
  return {
    UserDetailList: details.flatMap(({ user }) => (user === undefined ? [] : userDetail(user))),
    GroupDetailList: details.flatMap(({ group }) => (group === undefined ? [] : groupDetail(group))),
    RoleDetailList: details.flatMap(({ role }) => (role === undefined ? [] : roleDetail(role))),
    Policies: details.flatMap(({ policy }) => (policy === undefined ? [] : policyDetail(policy))),
  };
}
