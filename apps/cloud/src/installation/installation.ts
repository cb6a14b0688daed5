/** What the `cloudgate` service does to the installation it stands in; one process or many make no difference to it. */
import type { DecisionLog } from '@cloudgate/ports';
import type { RootCredentials } from '../settings/settings.js';

/** A part of the installation and where it runs. */
export interface Part {
  readonly name: string;
  readonly pid: number;
  /** Where it listens: the endpoint, or its socket. */
  readonly url: string;
}

/** The cloud clock. Times are milliseconds. */
export interface ClockReading {
  /** Since the epoch. */
  readonly now: number;
  /** By which the cloud runs ahead of the machine. */
  readonly offset: number;
}

/** Policies above an account, one list of documents a level, from the organization's root down. */
export interface OrganizationPolicies {
  readonly serviceControlPolicies: readonly (readonly string[])[];
  readonly resourceControlPolicies: readonly (readonly string[])[];
}

/** A whole cloud. */
export interface Installation {
  /** The account that whatever concerns the whole installation belongs to. */
  readonly firstAccount: string;
  readonly version: string;
  /** Milliseconds since the epoch, on the wall clock. */
  readonly startedAt: number;
  readonly endpoint: string;
  readonly decisions: DecisionLog;
  parts(): readonly Part[];
  clock(): ClockReading;
  /** Moves the cloud clock forward, in every part and for good. */
  advanceClock(milliseconds: number): Promise<ClockReading>;
  accounts(): Promise<readonly string[]>;
  /**
   * Adds an account, with an access key of its root user.
   * @throws ServiceError `ConflictException` when it is there already
   */
  createAccount(account: string | undefined): Promise<RootCredentials & { readonly accountId: string }>;
  /** @throws ServiceError `ResourceNotFoundException` for an account that is not there */
  organizationPolicies(account: string): Promise<OrganizationPolicies>;
  /**
   * Replaces the kinds of policies that are given.
   * @throws ServiceError `ResourceNotFoundException` for an account that is not there, `ValidationException` when no
   * kind is given, or policies are for the first account, which is under none
   */
  putOrganizationPolicies(account: string, policies: Partial<OrganizationPolicies>): Promise<void>;
  /**
   * Empties every part, and serves nothing meanwhile. When it fails, the cloud stays closed.
   * @throws ServiceError `ConflictException` when a reset is under way
   */
  reset(): Promise<void>;
}
