/** The access advisor: what principals may use, and what they used last. Times are on the cloud clock, in milliseconds. */
import type { Call } from '../call.js';
import type { PrincipalReference, PrincipalType } from '../entities.js';

/** What to report on: a user, a group, a role, or a managed policy by its ARN. */
export type AccessReportSubject = PrincipalReference | { readonly policyArn: string };

/** A report that somebody asks for. */
export interface NewAccessReport {
  readonly account: string;
  /** Whose report it is: the id of the user or role, or the account of its root user. */
  readonly ownerId: string;
  readonly subject: AccessReportSubject;
  /** True for one that tells of actions too. */
  readonly actions: boolean;
}

/** The last use of a service or of an action, by whoever it was. */
export interface LastUse {
  readonly at: number;
  readonly region: string;
  /** The ARN of the user or role. */
  readonly entity: string;
}

/** A service that the policies let the subject use. */
export interface AccessibleService {
  readonly namespace: string;
  readonly name: string;
  readonly lastUse?: LastUse;
  /** How many users and roles have used it. */
  readonly entities: number;
  /** The tracked actions that the policies grant; absent where the report tells of no actions. */
  readonly actions?: readonly { readonly name: string; readonly lastUse?: LastUse }[];
}

/** A user or role that acts by the subject's policies. */
export interface ReportedEntity {
  readonly type: 'user' | 'role';
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  /** When it last used each service, by namespace. */
  readonly lastUses: Readonly<Record<string, number>>;
}

/** A report as it was made. */
export interface AccessReportRecord {
  readonly createdAt: number;
  readonly actions: boolean;
  /** Sorted by namespace. */
  readonly services: readonly AccessibleService[];
  readonly entities: readonly ReportedEntity[];
}

/** A policy that grants something of a service. */
export interface GrantingPolicy {
  readonly name: string;
  /** Absent for an inline policy. */
  readonly arn?: string;
  readonly holder: { readonly type: PrincipalType; readonly name: string };
}

/** Commands of the access advisor. */
export interface AccessReportCommands {
  /** Makes a report; gives the id of its job. */
  generateAccessReport: Call<NewAccessReport, string>;
}

/** Queries of the access advisor. */
export interface AccessReportQueries {
  accessReport: Call<
    { readonly account: string; readonly ownerId: string; readonly jobId: string },
    AccessReportRecord | undefined
  >;
  /** The policies that grant something of each of the services, in their order. */
  grantingPolicies: Call<
    PrincipalReference & { readonly namespaces: readonly string[] },
    readonly (readonly GrantingPolicy[])[]
  >;
}
