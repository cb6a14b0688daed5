/** Instance profiles: how an EC2 instance is given a role. */
import type { Call } from './call.js';
import type { ByName, EntityListRequest, EntityRecord, TagRecord } from './entities.js';
import type { Page, PageRequest } from './page.js';
import type { RoleRecord } from './roles.js';

/** An instance profile. */
export interface InstanceProfileRecord extends EntityRecord {
  readonly role?: RoleRecord;
  readonly tags: readonly TagRecord[];
}

/** A role in an instance profile. */
export interface ProfileRole {
  readonly profileId: string;
  readonly roleId: string;
}

/** Commands on instance profiles. */
export interface InstanceProfileCommands {
  createInstanceProfile: Call<
    ByName & { readonly path: string; readonly tags: readonly TagRecord[] },
    InstanceProfileRecord
  >;
  deleteInstanceProfile: Call<{ readonly id: string }, void>;
  addRoleToInstanceProfile: Call<ProfileRole, void>;
  removeRoleFromInstanceProfile: Call<ProfileRole, void>;
}

/** Queries of instance profiles. */
export interface InstanceProfileQueries {
  findInstanceProfile: Call<ByName, InstanceProfileRecord | undefined>;
  listInstanceProfiles: Call<EntityListRequest, Page<InstanceProfileRecord>>;
  listInstanceProfilesForRole: Call<
    { readonly roleId: string; readonly page: PageRequest },
    Page<InstanceProfileRecord>
  >;
}
