/** The first question: who signed? */
import { type Clock, type Partition, partitionOf } from '@cloudgate/common';
import type { Authentication, AuthenticationRequest, Caller, PolicySource } from '@cloudgate/ports';
import {
  checkScopeAndTime,
  type Failure,
  failureFor,
  presentedCredential,
  type Presented,
  type RequestHeaders,
  signingKeyBytes,
  verifySignature,
} from '@cloudgate/sigv4';
import { type Binding, bindingOf } from '../binding.js';
import { familyOf } from './families.js';
import { identify, type Identity } from './identify.js';
import type { KeyRing } from './key-ring.js';
import { anonymousPrincipal } from './principals.js';

/** What authentication works with. */
export interface AuthenticateTools {
  readonly source: PolicySource;
  readonly ring: KeyRing;
  readonly clock: Clock;
  readonly defaultRegion: string;
  /** The one that the installation is in; a key of one partition is unknown in any other. */
  readonly partition: Partition;
  /** Takes note of a caller, so that the authorizer knows its own again. */
  bind(caller: Omit<Caller, 'seal'>, binding: Binding): Caller;
}

/** Services that answer everyone whom a resource-based policy lets in. */
const anonymousServices: ReadonlySet<string> = new Set(['s3']);

function refusal(service: string, failure: Failure): Authentication {
  return { ok: false, failure: failureFor(familyOf(service), failure) };
}

function isFailure<Good extends object>(answer: Good | Failure): answer is Failure {
  return 'kind' in answer && !('headers' in answer);
}

function anonymous(request: AuthenticationRequest, headers: RequestHeaders, tools: AuthenticateTools): Authentication {
  if (!anonymousServices.has(request.service)) return refusal(request.service, { kind: 'missing-authentication' });
  const { requestId } = request;
  const caller = tools.bind({ requestId, principal: anonymousPrincipal }, bindingOf(request, headers));
  return { ok: true, caller, region: tools.defaultRegion, body: {} };
}

/** A credential with the identity that it was found to be. */
interface Identified {
  readonly presented: Presented;
  readonly identity: Identity;
  readonly ring: KeyRing;
}

/** The signature itself, last of all: a key that is not in force is told first, as AWS tells it. */
function forgery({ presented, identity, ring }: Identified, bodySha256: string | undefined): Failure | undefined {
  const key = ring.signingKey(presented.accessKeyId, identity.sealedSecret, presented.scope);
  if (key === undefined) return { kind: 'unknown-key', accessKeyId: presented.accessKeyId };
  return verifySignature(presented, key, bodySha256);
}

/** A chunked body is verified where it flows, with this one request's day-scoped key. */
function bodyKey({ presented, identity, ring }: Identified): Uint8Array | undefined {
  if (!presented.payload.mode.startsWith('chunked')) return undefined;
  const secret = ring.secret(presented.accessKeyId, identity.sealedSecret);
  return secret === undefined ? undefined : signingKeyBytes(secret, presented.scope);
}

/** Answers who signed a request, or why that cannot be said. */
export async function authenticate(request: AuthenticationRequest, tools: AuthenticateTools): Promise<Authentication> {
  const { service, head, requestId } = request;
  const presented = presentedCredential(head, { name: service });
  if (presented.kind === 'anonymous') return anonymous(request, presented.headers, tools);
  if (isFailure(presented)) return refusal(service, presented);
  const { scope, accessKeyId } = presented;
  const cloudNow = tools.clock.cloud();
  const rules = { services: [service], wallNow: tools.clock.wall(), cloudNow };
  const untimely = checkScopeAndTime(presented, rules);
  if (untimely !== undefined) return refusal(service, untimely);
  const { partition } = tools;
  // INVARIANT: no caller chooses the partition of the ARNs that policies are matched against.
  if (partitionOf(scope.region) !== partition) return refusal(service, { kind: 'unknown-key', accessKeyId });
  const identity = await identify(presented, { source: tools.source, ring: tools.ring, cloudNow, partition, service });
  if (!('principal' in identity)) return refusal(service, identity);
  const identified: Identified = { presented, identity, ring: tools.ring };
  const forged = forgery(identified, request.bodySha256);
  if (forged !== undefined) return refusal(service, forged);
  const { principal, session, sessionPolicy } = identity;
  const { declared } = presented.payload;
  const caller = tools.bind(
    { requestId, principal, accessKeyId, ...(session === undefined ? {} : { session }) },
    {
      ...bindingOf(request, presented.headers),
      signature: {
        kind: presented.kind,
        signedAt: presented.amzDate,
        ...(declared === undefined ? {} : { contentSha256: declared }),
      },
      ...(sessionPolicy === undefined ? {} : { sessionPolicy }),
    },
  );
  const signingKey = bodyKey(identified);
  return { ok: true, caller, region: scope.region, body: signingKey === undefined ? {} : { signingKey } };
}
