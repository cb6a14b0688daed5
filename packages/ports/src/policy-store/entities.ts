/** What IAM's entities have in common. Times are milliseconds since the epoch, on the cloud clock. */
import type { PageRequest } from './page.js';

/** The entities that identity-based policies belong to. */
export type PrincipalType = 'user' | 'group' | 'role';

/** A tag. */
export interface TagRecord {
  readonly key: string;
  readonly value: string;
}

/** An entity with a name, a path and an ARN. */
export interface EntityRecord {
  /** The unique id, such as `AIDA…`. */
  readonly id: string;
  readonly account: string;
  readonly name: string;
  /** Begins and ends with `/`. */
  readonly path: string;
  readonly arn: string;
  readonly createdAt: number;
}

/** Names an entity within its account. */
export interface ByName {
  readonly account: string;
  readonly name: string;
}

/** Names an entity that identity-based policies belong to. */
export interface PrincipalReference {
  readonly principalType: PrincipalType;
  readonly principalId: string;
}

/** A list of entities below a path. */
export interface EntityListRequest {
  readonly account: string;
  readonly pathPrefix?: string | undefined;
  readonly page: PageRequest;
}
