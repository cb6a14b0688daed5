/** Groups and their members. */
import type { Call } from './call.js';
import type { ByName, EntityListRequest, EntityRecord } from './entities.js';
import type { Page, PageRequest } from './page.js';
import type { Rename, UserRecord } from './users.js';

/** A group. */
export type GroupRecord = EntityRecord;

/** A user's membership of a group. */
export interface Membership {
  readonly groupId: string;
  readonly userId: string;
}

/** Commands on groups. */
export interface GroupCommands {
  createGroup: Call<ByName & { readonly path: string }, GroupRecord>;
  updateGroup: Call<Rename, void>;
  deleteGroup: Call<{ readonly id: string }, void>;
  addUserToGroup: Call<Membership, void>;
  removeUserFromGroup: Call<Membership, void>;
}

/** Queries of groups. */
export interface GroupQueries {
  findGroup: Call<ByName, GroupRecord | undefined>;
  listGroups: Call<EntityListRequest, Page<GroupRecord>>;
  listGroupMembers: Call<{ readonly groupId: string; readonly page: PageRequest }, Page<UserRecord>>;
  listGroupsForUser: Call<{ readonly userId: string; readonly page: PageRequest }, Page<GroupRecord>>;
}
