/** A policy store on tables in memory, with one account: for this project's tests. */
import { systemClock } from '@cloudgate/common';
import type { Facts, FactsQuery } from '@cloudgate/ports';
import { openIamStore } from '@cloudgate/store';
import { createPolicyStore } from '../create-policy-store.js';

export const account = '123456789012';

/** Opens it. */
export async function openTestStore() {
  const store = await openIamStore({ file: undefined });
  const parts = createPolicyStore({ store, clock: systemClock() });
  const rootKeyId = 'AKIAROOTROOTROOTROOT';
  await parts.bootstrap({ id: account, rootKey: { id: rootKeyId, sealedSecret: 'sealed' } });
  const facts = (query: FactsQuery): Facts => {
    const answer = parts.source.facts(query);
    if (answer instanceof Promise) throw new TypeError('facts are synchronous here');
    return answer;
  };
  return { ...parts, store, facts, rootKeyId };
}

/** An identity-based policy that allows an action everywhere. */
export function allow(action: string): string {
  const statement = { Effect: 'Allow', Action: action, Resource: '*' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

/** A trust policy for an `AWS` principal. */
export function trustOf(principal: string): string {
  const statement = { Effect: 'Allow', Principal: { AWS: principal }, Action: 'sts:AssumeRole' };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}
