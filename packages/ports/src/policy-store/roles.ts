/** Roles. */
import type { Call } from './call.js';
import type { ByName, EntityListRequest, EntityRecord, TagRecord } from './entities.js';
import type { Page } from './page.js';

/** A role. */
export interface RoleRecord extends EntityRecord {
  readonly description?: string;
  /** Seconds. */
  readonly maxSessionDuration: number;
  /** Principals shown by ARN; by unique id where the entity is gone. */
  readonly trustPolicy: string;
  readonly boundaryArn?: string;
  readonly tags: readonly TagRecord[];
  readonly lastUsed?: { readonly at: number; readonly region: string };
}

/** What a new role is made from. */
export interface NewRole extends ByName {
  readonly path: string;
  readonly description?: string | undefined;
  /** Seconds. */
  readonly maxSessionDuration: number;
  readonly trustPolicy: string;
  readonly boundaryArn?: string | undefined;
  readonly tags: readonly TagRecord[];
}

/** A service-linked role: of a service, with the permissions that AWS gives it. */
export interface NewServiceLinkedRole {
  readonly account: string;
  /** Such as `elasticloadbalancing.amazonaws.com`. */
  readonly service: string;
  readonly name: string;
  readonly description?: string | undefined;
  /** ARNs of the policies attached to it. */
  readonly policyArns: readonly string[];
}

/** Changes of a role; what is absent stays. */
export interface RoleChanges {
  readonly id: string;
  readonly description?: string | undefined;
  readonly maxSessionDuration?: number | undefined;
}

/** Commands on roles. */
export interface RoleCommands {
  createRole: Call<NewRole, RoleRecord>;
  updateRole: Call<RoleChanges, RoleRecord>;
  updateTrustPolicy: Call<{ readonly id: string; readonly document: string }, void>;
  createServiceLinkedRole: Call<NewServiceLinkedRole, RoleRecord>;
  /** Gives the id of the task that deletes the role. */
  deleteServiceLinkedRole: Call<{ readonly id: string }, string>;
  deleteRole: Call<{ readonly id: string }, void>;
}

/** Queries of roles. */
export interface RoleQueries {
  findRole: Call<ByName, RoleRecord | undefined>;
  roleByArn: Call<{ readonly arn: string }, RoleRecord | undefined>;
  /** Whether a task has deleted its role; `undefined` for an unknown task. */
  roleDeletion: Call<{ readonly account: string; readonly taskId: string }, { readonly done: boolean } | undefined>;
  roleById: Call<{ readonly id: string }, RoleRecord | undefined>;
  listRoles: Call<EntityListRequest, Page<RoleRecord>>;
}
