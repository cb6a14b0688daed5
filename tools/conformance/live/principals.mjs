/** The caller of a case, made as the case says, and its credentials. */
import { arnParts } from './arn.mjs';
import { credentialsOf, query } from './client.mjs';
import { textOfPolicy } from './mentioned-keys.mjs';
import { reasons, Skip } from './skip.mjs';
import { enableMfa } from './virtual-mfa.mjs';
import { tagMembers } from './world.mjs';

const everything = (...Action) =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } });

/** Gives a user or role its identity-based policies, its groups' included. */
async function givePolicies(world, { kind, arn }, policies) {
  const { account, name } = arnParts(arn);
  const entity = { [`${kind}Name`]: name };
  for (const [index, policy] of policies.entries()) {
    const PolicyDocument = textOfPolicy(policy);
    const PolicyName = policy.id?.replace(/[^\w+=,.@-]/g, '-') ?? `policy-${index + 1}`;
    const [holder, GroupName] = policy.attachedTo?.split(' ') ?? [];
    if (holder === 'group') {
      await world.iam(account, 'CreateGroup', { GroupName }, 'DeleteGroup').catch(exists);
      await world.iam(account, 'AddUserToGroup', { GroupName, UserName: name }, 'RemoveUserFromGroup');
      await world.iam(account, 'PutGroupPolicy', { GroupName, PolicyName, PolicyDocument }, 'DeleteGroupPolicy');
    } else if (policy.kind?.includes('managed')) {
      const PolicyArn = await world.managedPolicy(account, PolicyDocument);
      await world.iam(account, `Attach${kind}Policy`, { ...entity, PolicyArn }, `Detach${kind}Policy`);
    } else {
      await world.iam(account, `Put${kind}Policy`, { ...entity, PolicyName, PolicyDocument }, `Delete${kind}Policy`);
    }
  }
}

function exists(error) {
  if (error.code !== 'EntityAlreadyExists') throw error;
}

async function giveBoundary(world, { kind, arn }, boundary) {
  if (boundary === undefined) return;
  if (boundary.length !== 1) throw new Skip(reasons.policies);
  const { account, name } = arnParts(arn);
  const entity = { [`${kind}Name`]: name };
  const PermissionsBoundary = await world.managedPolicy(account, textOfPolicy(boundary[0]));
  const undo = `Delete${kind}PermissionsBoundary`;
  await world.iam(account, `Put${kind}PermissionsBoundary`, { ...entity, PermissionsBoundary }, undo);
}

/** A session policy as a parameter; more than one cannot be passed inline. */
function sessionPolicy(session) {
  if (session === undefined) return {};
  if (session.length !== 1) throw new Skip(reasons.policies);
  return { Policy: textOfPolicy(session[0]) };
}

async function user(world, { user: arn }, { policies, plan }) {
  const who = { kind: 'User', arn };
  if (policies.session !== undefined) throw new Skip(reasons.policies);
  await world.user(arn, plan.principalTags);
  const credentials = await world.accessKey(arn);
  await givePolicies(world, who, policies.identity ?? []);
  await giveBoundary(world, who, policies.boundary);
  if (plan.userSession === undefined) return credentials;
  const device = plan.userSession === 'true' ? await enableMfa(world, arn) : {};
  return credentialsOf(await world.target.assume(credentials, query('sts', 'GetSessionToken', device)));
}

async function roleSession(world, { roleSession: session, role }, { policies, plan }) {
  const { account, resource } = arnParts(session);
  const [, roleName, RoleSessionName] = resource.split('/');
  const arn = role ?? `arn:aws:iam::${account}:role/${roleName}`;
  const who = { kind: 'Role', arn };
  await world.role(arn, { tags: plan.principalTags });
  const helper = `arn:aws:iam::${account}:user/${world.name('helper')}`;
  await world.user(helper);
  await givePolicies(world, { kind: 'User', arn: helper }, [everything('sts:AssumeRole')]);
  const assume = query('sts', 'AssumeRole', { RoleArn: arn, RoleSessionName, ...sessionPolicy(policies.session) });
  const credentials = credentialsOf(await world.target.assume(await world.accessKey(helper), assume));
  await givePolicies(world, who, policies.identity ?? []);
  await giveBoundary(world, who, policies.boundary);
  return credentials;
}

/** A federated user: its issuer may call GetFederationToken for as long as that takes. */
async function federatedUser(world, { federatedUser: arn, issuer }, { policies, plan }) {
  const { account, name } = arnParts(arn);
  const session = (policies.session ?? []).length === 0 ? {} : sessionPolicy(policies.session);
  const ask = query('sts', 'GetFederationToken', { Name: name, ...session, ...tagMembers(plan.principalTags) });
  if (issuer === undefined) return credentialsOf(await world.target.assume(await world.admin(account), ask));
  await world.user(issuer);
  const grant = { UserName: arnParts(issuer).name, PolicyName: 'conformance-grant' };
  const PolicyDocument = everything('sts:GetFederationToken', 'sts:TagSession');
  await world.iam(account, 'PutUserPolicy', { ...grant, PolicyDocument });
  const credentials = credentialsOf(await world.target.assume(await world.accessKey(issuer), ask));
  await world.iam(account, 'DeleteUserPolicy', grant);
  const who = { kind: 'User', arn: issuer };
  await givePolicies(world, who, policies.identity ?? []);
  await giveBoundary(world, who, policies.boundary);
  return credentials;
}

async function root(world, { root: written }, { policies, plan }) {
  const { identity, boundary, session } = policies;
  if (!world.target.hasRoot) throw new Skip(reasons.principal);
  if (plan.principalTags.length > 0 || boundary !== undefined || session !== undefined)
    throw new Skip(reasons.policies);
  // A file's shared identity policies say nothing of a root user, which can have none.
  if ((identity ?? []).some((policy) => textOfPolicy(policy).includes('"Deny"'))) throw new Skip(reasons.policies);
  return world.admin(written.startsWith('arn:') ? arnParts(written).account : written);
}

const kinds = { user, roleSession, federatedUser, root };

/** The account of a case's caller; `undefined` for one who has none. */
export function accountOfCaller(principal) {
  if (principal === 'anonymous') return undefined;
  const { root: written, user: userArn, roleSession: session, federatedUser: federated } = principal;
  const text = written ?? userArn ?? session ?? federated;
  if (text === undefined) throw new Skip(reasons.principal);
  return text.startsWith('arn:') ? arnParts(text).account : text;
}

/** Makes the caller; `undefined` for the anonymous one. @throws {Skip} */
export async function makeCaller(world, principal, has) {
  if (principal === 'anonymous') return undefined;
  const kind = Object.keys(kinds).find((name) => name in principal);
  if (kind === undefined) throw new Skip(reasons.principal);
  return kinds[kind](world, principal, has);
}
