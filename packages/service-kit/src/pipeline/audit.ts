/** One audit event a request, whatever happened. */
import { globalRegion } from '@cloudgate/common';
import type { Arrived } from './stages.js';

/** Hands the record to the authorizer; a record that cannot be taken is told to the operator and changes no answer. */
export function audit({ service, requestId, network, headers, trail }: Arrived): void {
  const { caller, errorCode, errorMessage } = trail;
  try {
    const taken = service.authorizer.record({
      requestId,
      at: service.clock.cloud(),
      service: trail.model?.service ?? service.models[0],
      operation: trail.operationName ?? '',
      region: trail.region ?? globalRegion,
      sourceIp: network.sourceIp,
      userAgent: headers['user-agent'] ?? '',
      status: trail.status ?? 0,
      ...(caller === undefined ? {} : { caller }),
      ...(errorCode === undefined ? {} : { errorCode }),
      // What a signature was computed over may hold a session token; of a caller nobody knows the code says enough.
      ...(errorMessage === undefined || caller === undefined ? {} : { errorMessage }),
    });
    if (taken instanceof Promise) taken.catch((error: unknown) => service.onFault?.(requestId, error));
  } catch (error) {
    service.onFault?.(requestId, error);
  }
}
