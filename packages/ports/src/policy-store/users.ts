/** Users. */
import type { Call } from './call.js';
import type { ByName, EntityListRequest, EntityRecord, TagRecord } from './entities.js';
import type { Page } from './page.js';

/** A user. */
export interface UserRecord extends EntityRecord {
  readonly boundaryArn?: string;
  readonly tags: readonly TagRecord[];
}

/** What a new user is made from. */
export interface NewUser extends ByName {
  readonly path: string;
  readonly boundaryArn?: string | undefined;
  readonly tags: readonly TagRecord[];
}

/** A new name or path of a user or group; what is absent stays. */
export interface Rename {
  readonly id: string;
  readonly name?: string | undefined;
  readonly path?: string | undefined;
}

/** Commands on users. */
export interface UserCommands {
  createUser: Call<NewUser, UserRecord>;
  updateUser: Call<Rename, void>;
  deleteUser: Call<{ readonly id: string }, void>;
}

/** Queries of users. */
export interface UserQueries {
  findUser: Call<ByName, UserRecord | undefined>;
  userById: Call<{ readonly id: string }, UserRecord | undefined>;
  listUsers: Call<EntityListRequest, Page<UserRecord>>;
}
