import type { Commands } from '../../command.js';
import { tagResource } from './tag-resource.js';
import { untagResource } from './untag-resource.js';

/** Commands on tags, by name. */
export const tagCommands = { tagResource, untagResource } satisfies Partial<Commands>;
