/** Refusals that operations make themselves, once the gate has let a request through. */
import { ServiceError } from '@cloudgate/common';
import type { Caller } from '@cloudgate/ports';

/** The error of IAM and STS for what a caller may not do. */
export function accessDenied(message: string): ServiceError {
  return new ServiceError('AccessDenied', message, { status: 403 });
}

/** In the words of a denial by the gate, so that nobody learns what exists. */
export function notAuthorized({ principal }: Caller, action: string, resource: string): ServiceError {
  return accessDenied(`User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource}`);
}
