/** A service: models, operations and tools behind the one gate. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '@cloudgate/common';
import type { Authorizer, NetworkFacts, Requirement } from '@cloudgate/ports';
import type { LoadRequest, Operation } from './operation.js';
import type { ReadHead } from './http/arrival.js';
import type { OperationRegistry } from './registry.js';
import { serve } from './pipeline/pipeline.js';

/** Whose a resource is, and where its policy is kept. */
export type ResourceOwner = Pick<Requirement, 'account' | 'policyOf'>;

/** What a service app brings. */
export interface ServiceDefinition {
  /** The services that it answers for, as the models name them. */
  readonly models: readonly [string, ...string[]];
  readonly registry: OperationRegistry;
  /** What its operations work with; `load` and `handle` get it. */
  readonly tools: unknown;
  /**
   * Whose resource the input of an operation without a handler names, so that the resource's own policy counts there too;
   * `undefined` when there is none: it is then authorized as the caller's own.
   */
  ownerOf?(
    request: LoadRequest<Readonly<Record<string, unknown>>, unknown>,
  ): ResourceOwner | undefined | Promise<ResourceOwner | undefined>;
  /** REST doors beside the protocol's: `POST /_cloudgate/reset` to an operation's name. */
  readonly doors?: Readonly<Record<string, string>>;
}

/** What every service is given: the gate, and the settings of the installation. */
export interface Gate {
  readonly authorizer: Authorizer;
  readonly clock: Clock;
  readonly defaultRegion: string;
  readonly assumeSecureTransport?: boolean;
  /** Told of faults of ours, with the request's id; never of secrets. */
  readonly onFault?: (requestId: string, error: unknown) => void;
}

/** How a request reached this process. */
export interface ArrivalOptions {
  /** The client waits for `100 Continue`. */
  readonly expectsContinue?: boolean;
  /** Where the request really came from, when a front door passed it on. */
  readonly network?: NetworkFacts;
  /** Its head, when the front door of this process has read it. */
  readonly read?: ReadHead;
}

/** A running service. */
export interface Service {
  readonly models: readonly string[];
  /** Answers one request, whatever it is; never rejects. */
  handle(req: IncomingMessage, res: ServerResponse, options?: ArrivalOptions): Promise<void>;
  /** Every operation that has a handler. */
  operations(): Promise<readonly Operation[]>;
}

/** A service as the pipeline sees it. */
export interface ServiceInternals extends ServiceDefinition, Gate {
  /** The operation with this name; `undefined` when it has no handler. */
  operation(name: string): Operation | undefined | Promise<Operation | undefined>;
}

/** Puts a service behind the gate. */
export function createService(definition: ServiceDefinition, gate: Gate): Service {
  const imported = new Map<string, Operation>();
  const load = async (key: string): Promise<Operation | undefined> => {
    const importer = definition.registry[key];
    if (importer === undefined) return undefined;
    const { default: operation } = await importer();
    imported.set(key, operation);
    return operation;
  };
  const internals: ServiceInternals = {
    ...definition,
    ...gate,
    operation: (name) => imported.get(name.toLowerCase()) ?? load(name.toLowerCase()),
  };
  return {
    models: definition.models,
    handle: (req, res, options) => serve(internals, { req, res, options: options ?? {} }),
    operations: async () => {
      const all = await Promise.all(Object.keys(definition.registry).map(async (key) => internals.operation(key)));
      return all.filter((operation) => operation !== undefined);
    },
  };
}
