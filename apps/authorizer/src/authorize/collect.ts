/** All policies that have a say in a request, of one revision. */
import { accountOf, parseArn, type Principal } from '@cloudgate/common';
import type { CompiledPolicies, PolicyLayers } from '@cloudgate/engine/evaluate';
import type { AuthorizationRequest, Facts, FactsQuery, PolicySource, PolicyText, Requirement } from '@cloudgate/ports';
import { createHash } from 'node:crypto';
import type { Binding } from '../binding.js';
import type { CompiledSets } from './compiled.js';
import { resourceAccountOf } from './requirement-keys.js';

/** What was collected: the caller's layers once, and a way to each requirement's own. */
export interface Collected {
  readonly facts: Facts;
  /** False when the caller's user or role is gone, or a managed session policy is. */
  readonly callerExists: boolean;
  layersOf(requirement: Requirement): PolicyLayers;
}

/** Services whose resources resource control policies apply to. */
const rcpServices: ReadonlySet<string> = new Set([
  's3',
  'sts',
  'kms',
  'sqs',
  'secretsmanager',
  'dynamodb',
  'ecr',
  'logs',
]);

/**
 * Actions that a role's trust policy must allow. A role that does not exist has none, and so allows nobody.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage-assume.html
 */
const trusted: ReadonlySet<string> = new Set([
  'sts:AssumeRole',
  'sts:AssumeRoleWithSAML',
  'sts:AssumeRoleWithWebIdentity',
  'sts:TagSession',
  'sts:SetSourceIdentity',
]);

/** The user or role whose policies are the caller's. */
function policiesOf(principal: Principal): FactsQuery['principal'] {
  if (principal.kind === 'user') return { kind: 'user', id: principal.id };
  if (principal.kind === 'role-session') return { kind: 'role', id: principal.roleId };
  if (principal.kind === 'federated-user' && principal.issuer) return { kind: 'user', id: principal.issuer.id };
  return undefined;
}

/** Tags of a federated user are for the caller's own policies to allow: nobody trusts anybody there. */
function asksForTrust({ action, resource }: Requirement): boolean {
  return trusted.has(action) && parseArn(resource)?.service !== 'sts';
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

function inlineSessionPolicy(document: string): PolicyText {
  return { id: 'session policy', kind: 'inline', document, hash: createHash('sha256').update(document).digest('hex') };
}

function sessionLayer(binding: Binding, facts: Facts, sets: CompiledSets): CompiledPolicies | undefined {
  const { sessionPolicy } = binding;
  if (sessionPolicy === undefined) return undefined;
  const managed = facts.managedPolicies.filter((policy) => policy !== undefined);
  const inline = sessionPolicy.inline === undefined ? [] : [inlineSessionPolicy(sessionPolicy.inline)];
  return sets.of([...inline, ...managed]);
}

/** Asks the policy store once, and compiles what is new. */
export async function collect(
  request: AuthorizationRequest,
  binding: Binding,
  tools: { readonly source: PolicySource; readonly sets: CompiledSets },
): Promise<Collected> {
  const { caller, requirements } = request;
  const { sets } = tools;
  const callerAccount = accountOf(caller.principal);
  const principal = policiesOf(caller.principal);
  const resources = distinct(requirements.map(({ policyOf }) => policyOf));
  const organizations = distinct([callerAccount, ...requirements.map((one) => resourceAccountOf(one, request))]);
  const managedPolicies = binding.sessionPolicy?.managed;
  const facts = await tools.source.facts({
    resources,
    organizations,
    ...(principal === undefined ? {} : { principal }),
    ...(managedPolicies === undefined ? {} : { managedPolicies }),
  });
  const own = facts.principal === undefined ? undefined : sets.ofPrincipal(facts.principal);
  const session = sessionLayer(binding, facts, sets);
  const organizationOf = (account: string | undefined) => {
    const found = account === undefined ? undefined : facts.organizations[organizations.indexOf(account)];
    return found === undefined ? undefined : sets.ofOrganization(found);
  };
  const serviceControl = organizationOf(callerAccount)?.serviceControl;
  return {
    facts,
    callerExists:
      (principal === undefined || facts.principal !== undefined) &&
      facts.managedPolicies.every((policy) => policy !== undefined),
    layersOf(requirement) {
      const resource =
        requirement.policyOf === undefined ? undefined : facts.resources[resources.indexOf(requirement.policyOf)];
      const service = requirement.action.slice(0, requirement.action.indexOf(':'));
      const resourceControl = rcpServices.has(service)
        ? organizationOf(resourceAccountOf(requirement, request))?.resourceControl
        : undefined;
      return {
        identity: own?.identity,
        boundary: own?.boundary,
        session,
        serviceControl,
        resourceControl,
        ...(resource === undefined ? {} : { resource: sets.ofResource(resource) }),
        resourceKind: asksForTrust(requirement) ? 'trust' : resource?.kind,
      };
    },
  };
}
