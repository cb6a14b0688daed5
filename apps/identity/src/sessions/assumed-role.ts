/** What all sessions of roles have in common, whoever asks for them. */
import { formatArn, type Partition } from '@cloudgate/common';
import type { RoleRecord } from '@cloudgate/ports';
import { validationError } from '../resources/required.js';

/** Whom a session is, as STS tells it. */
export interface AssumedRoleUser {
  readonly AssumedRoleId: string;
  /** Without the role's path. */
  readonly Arn: string;
}

/** The session of a role with this name. */
export function assumedRoleUser(role: RoleRecord, name: string, partition: Partition): AssumedRoleUser {
  const { id, account } = role;
  const resource = `assumed-role/${role.name}/${name}`;
  return {
    AssumedRoleId: `${id}:${name}`,
    Arn: formatArn({ partition, service: 'sts', region: '', account, resource }),
  };
}

/**
 * Holds a duration against the role's own limit.
 * @param seconds of the session
 * @throws ServiceError `ValidationError`
 */
export function checkRoleLimit(seconds: number, role: RoleRecord): void {
  if (seconds > role.maxSessionDuration) {
    throw validationError('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
  }
}
