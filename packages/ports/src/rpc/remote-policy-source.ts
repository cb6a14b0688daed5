/** The policy store's facts in another process: asked on every decision, sent only when they changed. */
import type { CredentialUse, Facts, FactsQuery, PolicySource } from '../policy-source.js';
import { outsideCalls } from './call-context.js';
import type { PartClient } from './part-client.js';
import type { OfferedPort } from './part-router.js';

const port = 'policy-source';
const kept = 2000;

/** Facts, or that those of the revision known to the caller still stand. */
type Answer = { readonly unchanged: true } | { readonly facts: Facts };

/** Offers the policy store's facts to the authorizer. */
export function offerPolicySource(source: PolicySource, callers: readonly string[]): OfferedPort {
  return {
    name: port,
    callers,
    methods: {
      async facts([query, knownRevision, knownEpoch]): Promise<Answer> {
        const facts = await source.facts(query as FactsQuery);
        const unchanged = facts.revision === knownRevision && facts.epoch === knownEpoch;
        return unchanged ? { unchanged } : { facts };
      },
      recordUses: ([uses]) => source.recordUses(uses as readonly CredentialUse[]),
    },
  };
}

/**
 * The facts as the authorizer sees them. Nothing is answered from here without the policy store's word, on this very
 * request, that its revision is still the same: so every acknowledged write is seen.
 */
export function remotePolicySource(client: PartClient): PolicySource {
  const known = new Map<string, Facts>();
  return {
    async facts(query) {
      const key = JSON.stringify(query);
      const before = known.get(key);
      const args = [query, before?.revision, before?.epoch];
      const answer = (await client.call({ port, method: 'facts', args })) as Answer;
      if ('unchanged' in answer) {
        if (before === undefined) throw new Error('the policy store answered a question that was not asked');
        return before;
      }
      known.delete(key);
      known.set(key, answer.facts);
      const oldest = known.size > kept ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
      return answer.facts;
    },
    async recordUses(uses) {
      await outsideCalls(() => client.call({ port, method: 'recordUses', args: [uses] }));
    },
  };
}
