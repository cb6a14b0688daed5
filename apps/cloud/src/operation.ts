/** The `cloudgate` service's operations, typed as those of services with an SDK client. */
import { operationOf } from '@cloudgate/service-kit';
import type { Installation, Part } from './installation/installation.js';

/** What handlers work with. */
export interface CloudgateTools {
  readonly installation: Installation;
}

/** The types of a command class, as far as the operations' typing reads them. */
type Command<Input, Output> = new (input: Input) => {
  readonly input: Input;
  resolveMiddleware(...args: never[]): (...args: never[]) => Promise<{ output: Output }>;
};

interface Clock {
  readonly now: Date;
  readonly offsetMilliseconds: number;
}

type Levels = readonly (readonly string[])[];

interface OrganizationPolicies {
  readonly accountId: string | undefined;
  readonly serviceControlPolicies?: Levels;
  readonly resourceControlPolicies?: Levels;
}

type Nothing = Record<never, never>;

/** The service's model as types; `packages/models/src/cloudgate.ts` is the same as data. */
export interface CloudgateClient {
  ResetStateCommand: Command<Nothing, Nothing>;
  GetStatusCommand: Command<
    Nothing,
    { endpoint: string; version: string; uptimeSeconds: number; parts: readonly Part[] }
  >;
  GetClockCommand: Command<Nothing, Clock>;
  AdvanceClockCommand: Command<{ seconds: number | undefined }, Clock>;
  CreateAccountCommand: Command<
    { accountId?: string },
    { accountId: string; accessKeyId: string; secretAccessKey: string }
  >;
  ListAccountsCommand: Command<Nothing, { accounts: readonly { accountId: string }[] }>;
  PutOrganizationPoliciesCommand: Command<OrganizationPolicies, Nothing>;
  GetOrganizationPoliciesCommand: Command<{ accountId: string | undefined }, OrganizationPolicies>;
  GetDecisionCommand: Command<{ requestId: string | undefined }, { decision: unknown }>;
  ListDecisionsCommand: Command<{ maxResults?: number }, { decisions: readonly unknown[] }>;
  LookupEventsCommand: Command<
    { accessKeyId?: string; principalId?: string; maxResults?: number },
    { events: readonly unknown[] }
  >;
}

/** Defines an operation of the service. */
export const operation = operationOf<CloudgateClient, CloudgateTools>('cloudgate');
