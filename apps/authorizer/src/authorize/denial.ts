/** A refusal in AWS's words, in the form of the service's family. */
import { accountOf } from '@cloudgate/common';
import { type AccessRequest, accessDeniedMessage, type Decision } from '@cloudgate/engine/evaluate';
import { type AuthorizationRequest, type Denial, encodeAuthorizationMessage, type ServerKeys } from '@cloudgate/ports';
import { familyOf } from '../authenticate/families.js';
import type { Decided } from '../record/decision-ring.js';
import { resourceAccountOf } from './requirement-keys.js';

/** A refused requirement, and the question as the engine was asked it. */
export interface Refused {
  readonly request: AuthorizationRequest;
  readonly decided: Decided;
  readonly asked: AccessRequest;
}

const forms = {
  s3: { code: 'AccessDenied', status: 403 },
  ec2: { code: 'UnauthorizedOperation', status: 403 },
  query: { code: 'AccessDenied', status: 403 },
  json: { code: 'AccessDeniedException', status: 400 },
} as const;

/** What `sts:DecodeAuthorizationMessage` tells of a refusal. */
function decodedMessage({ decided, request, asked }: Refused): string {
  const { requirement, decision } = decided;
  const { principal } = request.caller;
  const { statement } = decision;
  const name = principal.kind === 'user' ? { name: principal.name } : {};
  const conditions = [...asked.context].map(([key, value]) => ({
    key,
    values: { items: (typeof value === 'string' ? [value] : value).map((one) => ({ value: one })) },
  }));
  return JSON.stringify({
    allowed: false,
    explicitDeny: decision.outcome === 'explicitDeny',
    matchedStatements: {
      items: statement === undefined ? [] : [{ statementId: statement.sid ?? '', sourcePolicyId: statement.policy }],
    },
    failures: { items: [] },
    context: {
      principal: { id: principal.userId, ...name, arn: principal.arn },
      action: requirement.action,
      resource: requirement.resource,
      conditions: { items: conditions },
    },
  });
}

/** S3 tells its reasons within an account only. */
function tellsReason({ request, decided }: Refused): boolean {
  const account = accountOf(request.caller.principal);
  return account !== undefined && resourceAccountOf(decided.requirement, request) === account;
}

function ec2Message(sentence: string, refused: Refused, keys: ServerKeys): string {
  const message = `You are not authorized to perform this operation. ${sentence}`;
  if (refused.decided.requirement.resource === '*') return message;
  const account = accountOf(refused.request.caller.principal) ?? '';
  const encoded = encodeAuthorizationMessage(keys, { account, json: decodedMessage(refused) });
  return `${message}. Encoded authorization failure message: ${encoded}`;
}

function messageFor(decision: Decision, refused: Refused, keys: ServerKeys): string {
  const { request, asked } = refused;
  const family = familyOf(request.service);
  if (family === 's3')
    return tellsReason(refused) ? accessDeniedMessage(decision, asked, { style: 's3' }) : 'Access Denied';
  if (family === 'ec2') return ec2Message(accessDeniedMessage(decision, asked, { style: 'ec2' }), refused, keys);
  if (family === 'json') return accessDeniedMessage(decision, asked, { style: 'json' });
  return accessDeniedMessage(decision, asked, { style: request.service === 'sts' ? 'sts' : 'iam' });
}

/** Says a refusal. */
export function denialOf(refused: Refused, keys: ServerKeys): Denial {
  const { decision, requirement } = refused.decided;
  return {
    action: requirement.action,
    resource: requirement.resource,
    because: decision.outcome === 'explicitDeny' ? 'explicit deny' : 'implicit deny',
    layer: decision.layer,
    ...forms[familyOf(refused.request.service)],
    message: messageFor(decision, refused, keys),
  };
}
