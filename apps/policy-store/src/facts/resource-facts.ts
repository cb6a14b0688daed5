/** A resource's own policy, by the resource's internal id: a role's trust policy, or what a service keeps here. */
import type { ResourcePolicyFacts } from '@cloudgate/ports';
import type { IamReadTables } from '@cloudgate/store';
import type { PolicyTexts } from './policy-texts.js';

const trustHolders = new WeakMap<object, { readonly document: string }>();

/** The facts of a resource's policy; principals in it are unique ids. */
export function resourceFacts(tables: IamReadTables, id: string, texts: PolicyTexts): ResourcePolicyFacts | undefined {
  const role = tables.roles.get(id);
  if (role !== undefined) {
    let holder = trustHolders.get(role);
    if (holder === undefined) {
      holder = { document: role.trustPolicy };
      trustHolders.set(role, holder);
    }
    return { kind: 'trust', account: role.accountId, policy: texts.of(holder, { id, kind: 'trust' }) };
  }
  const row = tables.resourcePolicies.get(id);
  if (row === undefined) return undefined;
  const kind = row.service === 'bucket' ? 'bucket' : 'other';
  return { kind, account: row.accountId, policy: texts.of(row, { id, kind: 'resource' }) };
}

/** Whether two say the same; the row of a role may change without its trust policy. */
export function sameResource(a: ResourcePolicyFacts, b: ResourcePolicyFacts): boolean {
  return a.kind === b.kind && a.account === b.account && a.policy.hash === b.policy.hash;
}
