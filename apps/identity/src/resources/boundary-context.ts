/** The condition key of permissions boundaries. */
import type { ContextEntries } from '@cloudgate/ports';
import type { Target } from './target.js';

/** `iam:PermissionsBoundary` as the target has it now. */
export function targetBoundary(target: Target<{ readonly boundaryArn?: string }>): ContextEntries {
  return { 'iam:PermissionsBoundary': target.record?.boundaryArn };
}
