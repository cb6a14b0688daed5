/** Stage 2: who signed. Until this is known nobody hears what is wrong with a request. */
import { ServiceError } from '@cloudgate/common';
import type { Authenticated, Routed } from './stages.js';

/**
 * Asks the authorizer.
 * @throws ServiceError in the service's own words when the signature or its credential is no good
 */
export async function authenticate(routed: Routed): Promise<Authenticated> {
  const { service, requestId, model, named, head, network, bodySha256, trail } = routed;
  const answer = await service.authorizer.authenticate({
    requestId,
    service: model.service,
    operation: named.name,
    head,
    network,
    ...(bodySha256 === undefined ? {} : { bodySha256 }),
  });
  if (!answer.ok) {
    const { code, status, message, details } = answer.failure;
    throw new ServiceError(code, message, { status, ...(details === undefined ? {} : { details }) });
  }
  trail.caller = answer.caller;
  trail.region = answer.region;
  if ('fault' in named) throw named.fault;
  return Object.assign(routed, { caller: answer.caller, region: answer.region, verification: answer.body });
}
