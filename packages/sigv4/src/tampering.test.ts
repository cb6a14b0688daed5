import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../test/check.js';
import { anyPlan, presign, signHeader } from '../test/oracle.js';
import { anyTamper, tampers } from '../test/tampering.js';

test('10,000 changes of signed requests are refused', async () => {
  let refused = 0;
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      anyPlan,
      fc.boolean(),
      fc.array(anyTamper, { minLength: 12, maxLength: 30 }),
      async (plan, inQuery, kinds) => {
        const request = inQuery ? await presign(plan) : await signHeader(plan);
        const sent = { request, body: plan.body };
        expect(check(plan, request)).toBeUndefined();
        for (const [kind, pick] of kinds) {
          const changed = tampers[kind]?.(sent, plan, pick);
          if (changed === undefined) continue;
          // Plain conditions: ten thousand matchers would take longer than the signatures.
          if (isDeepStrictEqual(changed, sent)) throw new Error(`\`${kind}\` changed nothing`);
          if (!check(plan, changed.request, changed.body)) throw new Error(`\`${kind}\` was accepted`);
          seen.add(kind);
          refused += 1;
        }
      },
    ),
    { numRuns: 800 },
  );
  expect(refused).toBeGreaterThan(10_000);
  expect([...seen].sort()).toEqual(Object.keys(tampers).sort());
}, 60_000);
