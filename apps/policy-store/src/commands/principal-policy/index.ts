import type { Commands } from '../../command.js';
import { attachPolicy } from './attach-policy.js';
import { deleteBoundary } from './delete-boundary.js';
import { deleteInlinePolicy } from './delete-inline-policy.js';
import { detachPolicy } from './detach-policy.js';
import { putBoundary } from './put-boundary.js';
import { putInlinePolicy } from './put-inline-policy.js';

/** Commands on principal policies, by name. */
export const principalPolicyCommands = {
  attachPolicy,
  deleteBoundary,
  deleteInlinePolicy,
  detachPolicy,
  putBoundary,
  putInlinePolicy,
} satisfies Partial<Commands>;
