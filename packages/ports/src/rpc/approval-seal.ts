/** The authorizer's approval as it travels: signed over the request, its requirements and the answers. */
import { hash, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { Approval, AuthorizationRequest } from '../authorizer.js';
import { tokenSeconds } from './call-token.js';

const algorithm = 'HS256';
const issuer = 'authorizer';
const audience = 'approval';

/** What the requirements were, so that an approval of others is none of these. */
function digest({ service, operation, caller, requirements }: AuthorizationRequest): string {
  return hash('sha256', JSON.stringify([service, operation, caller.seal, requirements]), 'base64url');
}

/** Signs an approval for the part that asked. */
export function sealApproval(key: KeyObject, request: AuthorizationRequest, approval: Approval): Approval {
  const claims = { req: digest(request), ans: approval.answers };
  const seal = jwt.sign(claims, key, {
    algorithm,
    issuer,
    audience,
    jwtid: request.requestId,
    expiresIn: tokenSeconds,
  });
  return { ...approval, seal };
}

/** True for an approval that the authorizer signed of this very request. */
export function isApprovalOf(key: KeyObject, request: AuthorizationRequest, approval: Approval): boolean {
  try {
    const claims = jwt.verify(approval.seal, key, {
      algorithms: [algorithm],
      issuer,
      audience,
      jwtid: request.requestId,
    }) as { req?: unknown; ans?: unknown };
    return (
      approval.requestId === request.requestId &&
      claims.req === digest(request) &&
      JSON.stringify(claims.ans) === JSON.stringify(approval.answers)
    );
  } catch {
    return false;
  }
}
