import { hash } from 'node:crypto';
import {
  checkScopeAndTime,
  deriveSigningKey,
  type Failure,
  presentedCredential,
  type SignedRequest,
  verifySignature,
} from '../src/index.js';
import { type Plan, secretAccessKey, signedAt } from './oracle.js';

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
