/**
 * Temporary credentials that may not call some operations, whatever the policies say.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html
 */
import { ServiceError } from '@cloudgate/common';
import type { Caller } from '@cloudgate/ports';
import type { Operation } from '@cloudgate/service-kit';
import { accessDenied } from '../access-denied.js';

const always = new Set(['GetCallerIdentity']);
const fromSessionToken = new Set(['AssumeRole', 'GetCallerIdentity']);
const neverFromRole = new Set(['GetSessionToken', 'GetFederationToken']);

function mayCall(session: NonNullable<Caller['session']>, service: string, operation: string): boolean {
  switch (session.type) {
    case 'role':
      return service !== 'sts' || !neverFromRole.has(operation);
    case 'session-token':
      return service === 'sts' ? fromSessionToken.has(operation) : session.mfaAt !== undefined;
    case 'root':
      return service !== 'sts' || always.has(operation);
    case 'federation-token':
      return service === 'sts' && always.has(operation);
  }
}

/**
 * Refuses what credentials of GetSessionToken, GetFederationToken, AssumeRoot and of roles may not call.
 * @throws ServiceError `AccessDenied` for STS, `InvalidClientTokenId` for IAM, as AWS does
 */
export function refuseSessionCredentials(
  { session }: Caller,
  { service, name }: { readonly service: string; readonly name: string },
): void {
  if (session === undefined || mayCall(session, service, name)) return;
  if (service === 'sts') {
    throw accessDenied(`Cannot call ${name} with session credentials`);
  }
  throw new ServiceError('InvalidClientTokenId', 'The security token included in the request is invalid', {
    status: 403,
  });
}

/** The operation, which refuses such credentials once the call is authorized. */
export function refusingSessionCredentials(operation: Operation): Operation {
  const { spec } = operation;
  const guarded: Operation['spec'] = {
    ...spec,
    handle(request) {
      refuseSessionCredentials(request.caller, operation);
      return spec.handle(request);
    },
  };
  return { ...operation, spec: guarded };
}
