/**
 * What each stage of the pipeline adds: a stage takes the one before it, so that none can be left out. It is one object
 * all the way, which each stage adds to: copies would cost as much as the gate.
 */
import type { ServiceModel } from '@cloudgate/models';
import type { BodyVerification, Caller, Requirement } from '@cloudgate/ports';
import type { Protocol, WireError, WireRequest } from '@cloudgate/wire';
import type { Granted } from '../granted.js';
import type { Arrival } from '../http/arrival.js';
import type { Operation, RequestInfo } from '../operation.js';
import type { ResourceOwner, ServiceInternals } from '../service.js';

/** The request, the service that it is for, and its id. */
export interface Arrived extends Arrival {
  readonly service: ServiceInternals;
  readonly requestId: string;
  readonly trail: Trail;
}

/** What is known so far, for the error's form and the audit record; each stage writes what it found. */
export interface Trail {
  model?: ServiceModel;
  protocol?: Protocol;
  operationName?: string;
  region?: string;
  caller?: Caller;
  status?: number;
  errorCode?: string;
  errorMessage?: string;
}

/** Its operation is known; or, for the time being, why it cannot be: only an authenticated caller hears of it. */
export interface Routed extends Arrived {
  readonly model: ServiceModel;
  readonly protocol: Protocol;
  readonly wire: WireRequest;
  readonly named: { readonly name: string } | { readonly name: ''; readonly fault: WireError };
  /** Lower-case hexadecimal, of a buffered body. */
  readonly bodySha256?: string;
}

/** Its caller is known. */
export interface Authenticated extends Routed {
  readonly operation: Operation | undefined;
  readonly caller: Caller;
  readonly region: string;
  readonly verification: BodyVerification;
}

/** Its input is decoded and valid; a streamed body is still to come. */
export interface Parsed extends Authenticated {
  readonly input: Record<string, unknown>;
  readonly info: RequestInfo;
  /** Lets an object's body flow; only once the request is allowed. */
  readonly startBody: (() => void) | undefined;
}

/** What it names has been looked at. */
export interface Loaded extends Parsed {
  readonly loaded: unknown;
  /** Of an operation without a handler: whose resource it names, where the service knows. */
  readonly owner?: ResourceOwner | undefined;
}

/** What it needs is known; none for the few operations that AWS authorizes for everyone. */
export interface Required extends Loaded {
  readonly requirements: readonly Requirement[];
}

/** It is allowed. */
export interface Authorized extends Required {
  readonly granted: Granted;
}

/** It is done. */
export interface Handled extends Authorized {
  readonly output: Readonly<Record<string, unknown>>;
}
