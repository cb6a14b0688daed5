/** Service-linked roles: theirs is a path of their own, and only their service may change them. */
import { ServiceError } from '@cloudgate/common';
import type { Role } from '@cloudgate/store';

const reserved = '/aws-service-role/';
/** Of roles that AWS keeps in accounts, such as those of IAM Identity Center: not even their account changes them. */
const awsReserved = '/aws-reserved/';

/** The path of a service's roles. */
export function serviceLinkedPath(service: string): string {
  return `${reserved}${service}/`;
}

/** Whether a path is one of a service's roles. */
export function isServiceLinkedPath(path: string): boolean {
  return path.startsWith(reserved);
}

/** Whether no customer's role can have a path. */
export function isReservedPath(path: string): boolean {
  return isServiceLinkedPath(path) || path.startsWith(awsReserved);
}

/**
 * Refuses changes of service-linked roles.
 * @throws ServiceError `UnmodifiableEntity`
 */
export function checkModifiable(role: Pick<Role, 'name' | 'path'>): void {
  if (!isServiceLinkedPath(role.path)) return;
  throw new ServiceError(
    'UnmodifiableEntity',
    `Cannot perform the operation on the protected role '${role.name}' - this role is only modifiable by AWS`,
  );
}
