/** The gate's two questions, who and may they, and the record of what became of it. */
import type { Caller } from './caller.js';
import type { FederatedCredential } from './federation.js';
import type { Requirement } from './requirement.js';

/** What the socket, or the operator, says of the network; never a header of the request. */
export interface NetworkFacts {
  readonly sourceIp: string;
  readonly secureTransport: boolean;
  /** Such as `1.3`; absent without TLS. */
  readonly tlsVersion?: string;
}

/** The parts of a request that a signature covers, exactly as they came. */
export interface RequestHead {
  readonly method: string;
  /** As on the request line, still percent-encoded, without the query. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** Name, value, name, value, as node's `rawHeaders`. */
  readonly headers: readonly string[];
}

/** Asks who signed a request. */
export interface AuthenticationRequest {
  readonly requestId: string;
  /** The service as the models name it: `iam`, `sts`, `s3`, `ec2`, `cloudgate`. */
  readonly service: string;
  readonly operation: string;
  readonly head: RequestHead;
  /** Lower-case hexadecimal SHA-256 of the body where it was buffered; absent for bodies that stream. */
  readonly bodySha256?: string;
  readonly network: NetworkFacts;
}

/** Asks whose token or assertion a request brings; a signature that it may have as well means nothing. */
export interface FederationRequest extends AuthenticationRequest {
  readonly credential: FederatedCredential;
}

/** How the body of an authenticated request is to be verified while it flows. */
export interface BodyVerification {
  /** The request's own day-scoped signing key, for the chunk chain of this one body. Never kept, never logged. */
  readonly signingKey?: Uint8Array;
}

/** An error to answer with, already in the words of the service's family. */
export interface AuthenticationFailure {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Who signed, or why that cannot be said. */
export type Authentication =
  | { readonly ok: true; readonly caller: Caller; readonly region: string; readonly body: BodyVerification }
  | { readonly ok: false; readonly failure: AuthenticationFailure };

/** Asks whether a caller may do all that an operation needs. */
export interface AuthorizationRequest {
  readonly requestId: string;
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  readonly caller: Caller;
  readonly requirements: readonly Requirement[];
}

/** Why a call is refused. */
export interface Denial {
  readonly action: string;
  readonly resource: string;
  readonly because: 'explicit deny' | 'implicit deny';
  /** The type of policy that decided, such as `identity-based policy`. */
  readonly layer: string;
  readonly code: string;
  readonly status: number;
  /** AWS's sentence, in the form of the service's family. */
  readonly message: string;
}

/** The answer to every requirement of an allowed call, in their order; `seal` binds it to them and to the request. */
export interface Approval {
  readonly requestId: string;
  readonly answers: readonly boolean[];
  readonly seal: string;
}

/** Allowed, with an answer a requirement; or denied, with the first refusal. */
export type Authorization =
  { readonly allowed: true; readonly approval: Approval } | { readonly allowed: false; readonly denial: Denial };

/** What became of a request: one an attempt, whatever happened. */
export interface AuditEvent {
  readonly requestId: string;
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly at: number;
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  readonly sourceIp: string;
  readonly userAgent: string;
  readonly caller?: Caller;
  readonly status: number;
  readonly errorCode?: string;
  readonly errorMessage?: string;
}

/** The decision point. No service evaluates a policy; each asks here, on every request. */
export interface Authorizer {
  /** @throws PartUnavailableError when the authorizer or the policy store cannot be reached in time */
  authenticate(request: AuthenticationRequest): Promise<Authentication>;
  /**
   * Verifies a token or an assertion with the provider that is registered for it.
   * @throws PartUnavailableError when the authorizer or the policy store cannot be reached in time
   */
  authenticateFederated(request: FederationRequest): Promise<Authentication>;
  /** @throws PartUnavailableError when the authorizer or the policy store cannot be reached in time */
  authorize(request: AuthorizationRequest): Promise<Authorization>;
  /** Takes the record of a finished request. */
  record(event: AuditEvent): void | Promise<void>;
}
