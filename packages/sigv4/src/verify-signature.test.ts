import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../test/check.js';
import { anyPlan, presign, signHeader } from '../test/oracle.js';

describe('what the SDK signs is authentic', () => {
  test('in the Authorization header', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        expect(check(plan, await signHeader(plan))).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  test('in the query', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        expect(check(plan, await presign(plan))).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
});
