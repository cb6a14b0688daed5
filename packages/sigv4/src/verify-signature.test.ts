import fc from 'fast-check';
import { describe, test } from 'vitest';
import { check } from '../test/check.js';
import { anyPlan, presign, signHeader } from '../test/oracle.js';

describe('what the SDK signs is authentic', () => {
  test('in the Authorization header', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const failure = check(plan, await signHeader(plan));
        if (failure) throw new Error(JSON.stringify(failure));
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('in the query', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const failure = check(plan, await presign(plan));
        if (failure) throw new Error(JSON.stringify(failure));
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
