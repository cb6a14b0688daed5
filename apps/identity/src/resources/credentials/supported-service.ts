/**
 * The services that have credentials of their own: a name and a password, or an API key.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceSpecificCredential.html
 */
import { ServiceError } from '@cloudgate/common';

/** How a service's credentials look: `keyPrefix` is that of an API key, absent where there are passwords. */
export interface CredentialService {
  readonly keyPrefix?: string;
}

const services = new Map<string, CredentialService>([
  ['codecommit.amazonaws.com', {}],
  ['cassandra.amazonaws.com', {}],
  ['bedrock.amazonaws.com', { keyPrefix: 'ABSK' }],
  ['logs.amazonaws.com', { keyPrefix: 'ACWL' }],
]);

/** @throws ServiceError `NotSupportedService` */
export function supportedService(name: string): CredentialService {
  const service = services.get(name);
  if (service === undefined) {
    const message = 'The specified service does not support service-specific credentials.';
    throw new ServiceError('NotSupportedService', message, { status: 404 });
  }
  return service;
}
