/** Decisions about requests that nobody makes: for identity's policy simulator. Only the authorizer evaluates. */
import type { Principal } from '@cloudgate/common';
import type { ContextEntries } from './requirement.js';

/** A policy to simulate with; `id` names it in the results. */
export interface SimulatedPolicy {
  readonly id: string;
  readonly document: string;
}

/** What is to be simulated: every action on every resource. All documents have been validated. */
export interface SimulationRequest {
  readonly caller: Principal;
  readonly policies: readonly SimulatedPolicy[];
  readonly boundary?: SimulatedPolicy | undefined;
  /** As if every resource had it. */
  readonly resourcePolicy?: SimulatedPolicy | undefined;
  /** The organization's policies above the caller's account: documents, one list a level, from the root down. */
  readonly serviceControl: readonly (readonly string[])[];
  readonly actions: readonly string[];
  /** ARNs, or `*`. At least one. */
  readonly resources: readonly string[];
  /** The account of resources whose ARNs name none; the caller's own where absent. */
  readonly resourceOwner?: string | undefined;
  readonly context: ContextEntries;
}

/** A place in a document, counted from 1. */
export interface DocumentPosition {
  readonly line: number;
  readonly column: number;
}

/** A statement that determined a result. */
export interface SimulatedStatement {
  /** The `id` of its policy. */
  readonly policy: string;
  readonly start: DocumentPosition;
  readonly end: DocumentPosition;
}

/** The result for one action on one resource. */
export interface SimulatedResult {
  readonly action: string;
  readonly resource: string;
  readonly decision: 'allowed' | 'explicitDeny' | 'implicitDeny';
  readonly matchedStatements: readonly SimulatedStatement[];
  /** Condition keys that the policies ask for and the request does not give. */
  readonly missingContextValues: readonly string[];
  /** Present when there is a boundary. */
  readonly allowedByPermissionsBoundary?: boolean;
  /** Present when there are service control policies. */
  readonly allowedByOrganizations?: boolean;
}

/** The policy simulator. */
export interface Simulator {
  /** Decides each action on each resource, in their order: all resources of the first action first. */
  simulate(request: SimulationRequest): Promise<readonly SimulatedResult[]>;
}
