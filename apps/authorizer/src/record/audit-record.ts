/**
 * Audit events, in the form of CloudTrail's records.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
import { accountOf, type Principal } from '@cloudgate/common';
import type { AuditEvent, SessionFacts } from '@cloudgate/ports';
import type { AuditRecord } from '@cloudgate/store';

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
    ...(session.type === 'root' ? { assumedRoot: 'true' } : {}),
    ...(session.sourceIdentity === undefined ? {} : { sourceIdentity: session.sourceIdentity }),
  };
}

function userIdentity({ caller }: AuditEvent): AuditRecord['userIdentity'] {
  if (caller === undefined) return { type: 'Unknown' };
  const { principal, accessKeyId, session, federation } = caller;
  if (federation !== undefined) {
    return {
      type: federation.saml === undefined ? 'WebIdentityUser' : 'SAMLUser',
      principalId: principal.userId,
      userName: federation.subject,
      identityProvider: federation.provider,
    };
  }
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

/** The event as the audit log keeps it. */
export function auditRecord(event: AuditEvent): AuditRecord {
  const { service, operation, region, requestId, errorCode, errorMessage } = event;
  return {
    eventVersion: '1.11',
    eventTime: new Date(event.at).toISOString(),
    eventSource: `${service}.amazonaws.com`,
    eventName: operation,
    awsRegion: region,
    sourceIPAddress: event.sourceIp,
    userAgent: event.userAgent,
    userIdentity: userIdentity(event),
    requestID: requestId,
    ...(errorCode === undefined ? {} : { errorCode, errorMessage }),
  };
}
