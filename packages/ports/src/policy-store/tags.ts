/** Tags of all entities that take them. */
import type { Call } from './call.js';
import type { TagRecord } from './entities.js';
import type { Page, PageRequest } from './page.js';

/** Commands on tags; `resourceId` is the entity's unique id. */
export interface TagCommands {
  tagResource: Call<{ readonly resourceId: string; readonly tags: readonly TagRecord[] }, void>;
  untagResource: Call<{ readonly resourceId: string; readonly keys: readonly string[] }, void>;
}

/** Queries of tags. */
export interface TagQueries {
  listTags: Call<{ readonly resourceId: string; readonly page: PageRequest }, Page<TagRecord>>;
}
