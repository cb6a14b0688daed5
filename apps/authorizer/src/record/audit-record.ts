/**
 * Audit events, in the form of CloudTrail's records.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
import { accountOf, newRequestId, type Principal } from '@cloudgate/common';
import type { AuditEvent, SessionFacts } from '@cloudgate/ports';
import type { AuditLog } from '@cloudgate/store';

type Row = Parameters<AuditLog['append']>[0];

let count = 0;
/** This process, so that two of the same millisecond differ. */
const origin = newRequestId().slice(0, 8);

/** Ascending: rows are appended to their table and its key's index, which random ids would be scattered over. */
function nextId(at: number): string {
  count = (count + 1) % 0x1000000;
  return `${at.toString(16).padStart(12, '0')}-${count.toString(16).padStart(6, '0')}-${origin}`;
}

const types: Readonly<Record<Principal['kind'], string>> = {
  root: 'Root',
  user: 'IAMUser',
  'role-session': 'AssumedRole',
  'federated-user': 'FederatedUser',
  service: 'AWSService',
  'federated-provider': 'WebIdentityUser',
  anonymous: 'AWSAccount',
};

function sessionContext(principal: Principal, session: SessionFacts): Record<string, unknown> {
  const issuer =
    principal.kind === 'role-session'
      ? { type: 'Role', principalId: principal.roleId, arn: principal.roleArn, userName: principal.roleName }
      : undefined;
  return {
    attributes: {
      creationDate: new Date(session.issuedAt).toISOString(),
      mfaAuthenticated: String(session.mfaAt !== undefined),
    },
    ...(issuer === undefined
      ? {}
      : { sessionIssuer: { ...issuer, accountId: principal.kind === 'role-session' ? principal.account : '' } }),
    ...(session.sourceIdentity === undefined ? {} : { sourceIdentity: session.sourceIdentity }),
  };
}

function userIdentity({ caller }: AuditEvent): Record<string, unknown> {
  if (caller === undefined) return { type: 'Unknown' };
  const { principal, accessKeyId, session } = caller;
  return {
    type: types[principal.kind],
    principalId: principal.userId,
    arn: principal.arn,
    accountId: accountOf(principal),
    accessKeyId,
    ...(principal.kind === 'user' ? { userName: principal.name } : {}),
    ...(session === undefined ? {} : { sessionContext: sessionContext(principal, session) }),
  };
}

function outcomeOf({ status, errorCode }: AuditEvent): string {
  if (errorCode === undefined) return 'allowed';
  return status === 403 || errorCode === 'AccessDeniedException' || errorCode === 'AuthFailure' ? 'denied' : 'failed';
}

/** The event as the audit log keeps it. */
export function auditRow(event: AuditEvent): Row {
  const { caller, service, operation, region, requestId, errorCode, errorMessage } = event;
  const at = new Date(event.at);
  const eventSource = `${service}.amazonaws.com`;
  const accountId = caller === undefined ? undefined : accountOf(caller.principal);
  const record = {
    eventVersion: '1.11',
    eventTime: at.toISOString(),
    eventSource,
    eventName: operation,
    awsRegion: region,
    sourceIPAddress: event.sourceIp,
    userAgent: event.userAgent,
    userIdentity: userIdentity(event),
    requestID: requestId,
    ...(errorCode === undefined ? {} : { errorCode, errorMessage }),
  };
  return {
    id: nextId(at.getTime()),
    at,
    accountId: accountId ?? '',
    region,
    requestId,
    eventSource,
    eventName: operation,
    principalArn: caller?.principal.arn ?? null,
    principalId: caller?.principal.userId ?? null,
    accessKeyId: caller?.accessKeyId ?? null,
    outcome: outcomeOf(event),
    errorCode: errorCode ?? null,
    sourceIp: event.sourceIp,
    record: JSON.stringify(record),
  };
}
