import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan, type Plan, presign, secretAccessKey, signHeader, signedAt } from '../test/oracle.js';
import {
  checkScopeAndTime,
  deriveSigningKey,
  type Failure,
  presentedCredential,
  type SignedRequest,
  verifySignature,
} from './index.js';

/** All that a caller does with a request. */
export function check(plan: Plan, request: SignedRequest, body = plan.body): Failure | undefined {
  const presented = presentedCredential(request, { name: plan.service });
  if (presented.kind === 'anonymous') return { kind: 'missing-authentication' };
  if (presented.kind !== 'header' && presented.kind !== 'presigned') return presented;
  const rules = { services: [plan.service], region: plan.region, wallNow: signedAt, cloudNow: signedAt };
  const { scope } = presented;
  return (
    checkScopeAndTime(presented, rules) ??
    verifySignature(presented, deriveSigningKey(secretAccessKey, scope), hash('sha256', body, 'hex'))
  );
}

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
