import type { Command } from '../../command.js';

/** Takes tags away, by key whatever its case; keys that are not there are passed over. */
export const untagResource: Command<'untagResource'> = (tables, { resourceId, keys }) => {
  for (const key of keys) tables.tags.delete({ resourceId, keyLower: key.toLowerCase() });
};
