import { headerCredential } from './authorization-header.js';
import type { Failure } from '../failure.js';
import { payloadOf } from './payload-mode.js';
import { isPresigned, isPresignedVersion2, presignedCredential } from './presigned-query.js';
import type { Anonymous, Presented } from '../presented.js';
import { queryParameters } from '../canonical/query-parameters.js';
import { RequestHeaders } from '../request-headers.js';
import type { SignedRequest, SignedService } from '../signed-request.js';

/**
 * Reads the credential that a request presents, in its `Authorization` header or its query. Nothing is verified yet:
 * look up the key, derive its signing key, then `checkScopeAndTime` and `verifySignature`.
 * @returns the credential, `anonymous` for a request without one, or why it cannot be read
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html
 */
export function presentedCredential(request: SignedRequest, service: SignedService): Presented | Anonymous | Failure {
  const headers = new RequestHeaders(request.headers);
  const parameters = queryParameters(request.query);
  const read = { service, request, headers, parameters };
  const authorization = headers.get('authorization');
  const presigned = isPresigned(parameters);
  const version2 = isPresignedVersion2(parameters);
  if (authorization !== undefined) {
    if (presigned || version2) return { kind: 'several-mechanisms' };
    if (headers.isRepeated('authorization')) return { kind: 'repeated', via: 'header', name: 'Authorization' };
    return headerCredential(read, authorization, payloadOf({ kind: 'header', headers, parameters }, service.name));
  }
  if (presigned) {
    const payload = payloadOf({ kind: 'presigned', headers, parameters }, service.name);
    return presignedCredential(read, payload);
  }
  if (version2) return { kind: 'unsupported-algorithm', via: 'query', algorithm: 'AWS' };
  const payload = payloadOf({ kind: 'anonymous', headers, parameters }, service.name);
  return 'kind' in payload ? payload : { kind: 'anonymous', payload, headers };
}
