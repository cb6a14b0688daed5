/** Stage 2: who signed, or whose token it is. Until this is known nobody hears what is wrong with a request. */
import { ServiceError } from '@cloudgate/common';
import type { Authentication } from '@cloudgate/ports';
import type { Operation } from '../operation.js';
import { decodedInput } from './decode.js';
import type { Authenticated, Routed } from './stages.js';

/**
 * Asks the authorizer.
 * @throws ServiceError in the service's own words when the signature, the token or its credential is no good
 * @throws WireError for a token's request that cannot be read: such a one is anonymous until then
 */
export async function authenticate(routed: Routed): Promise<Authenticated> {
  const { service, named, trail } = routed;
  const operation = 'fault' in named ? undefined : await service.operation(named.name);
  const answer = await ask(routed, operation);
  if (!answer.ok) {
    const { code, status, message, details } = answer.failure;
    throw new ServiceError(code, message, { status, ...(details === undefined ? {} : { details }) });
  }
  const { caller, region, body: verification } = answer;
  // INVARIANT: an operation with a credential of its own runs for nobody but whom the credential names.
  if ((operation?.spec.credential !== undefined) !== (caller.principal.kind === 'federated-provider')) {
    throw new Error('the caller was not authenticated by what the operation declares');
  }
  trail.caller = caller;
  trail.region = region;
  if ('fault' in named) throw named.fault;
  return Object.assign(routed, { operation, caller, region, verification });
}

function ask(routed: Routed, operation: Operation | undefined): Promise<Authentication> {
  const { service, requestId, model, named, head, network, bodySha256, wire } = routed;
  const request = {
    requestId,
    service: model.service,
    operation: named.name,
    head,
    network,
    ...(bodySha256 === undefined ? {} : { bodySha256 }),
  };
  if (operation?.spec.credential === undefined) return service.authorizer.authenticate(request);
  const credential = operation.spec.credential({ input: decodedInput(routed, wire) });
  return service.authorizer.authenticateFederated({ ...request, credential });
}
