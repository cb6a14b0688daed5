import { type ActionPattern, matchAction, parseActionPattern } from '../../../match/action-pattern.js';
import { eachStatement, textsOf } from '../document-view.js';
import { bucketActions, objectActions } from './s3-actions.js';

/** Every action is one of S3's, or a pattern that some of them match. */
export const checkBucketActions = eachStatement((statement) => {
  for (const element of ['Action', 'NotAction']) {
    const unknown = textsOf(statement, element).find(({ text }) => !targetsOf(text).some(Boolean));
    if (unknown !== undefined) return { path: unknown.path, message: 'Policy has invalid action' };
  }
  return undefined;
});

/** Every action has a resource that it can be done to: objects for object actions, the bucket for the others. */
export const checkActionsFitResources = eachStatement((statement) => {
  const resources = textsOf(statement, 'Resource').map(({ text }) => text);
  if (resources.length === 0) return undefined;
  const objects = resources.some((text) => text.includes('/') || text.endsWith('*'));
  const bucket = resources.some((text) => !text.includes('/'));
  for (const { text, path } of textsOf(statement, 'Action')) {
    const [onObjects, onBucket] = targetsOf(text);
    if (!((onObjects && objects) || (onBucket && bucket))) {
      return { path, message: 'Action does not apply to any resource(s) in statement' };
    }
  }
  return undefined;
});

/** Whether a pattern is about object actions, and about bucket actions. */
function targetsOf(text: string): readonly [boolean, boolean] {
  const pattern = parseActionPattern(text);
  if (pattern === undefined) return [false, false];
  return [anyMatches(pattern, objectActions), anyMatches(pattern, bucketActions)];
}

function anyMatches(pattern: ActionPattern, actions: readonly string[]): boolean {
  return actions.some((action) => matchAction(pattern, action));
}
