/**
 * Session tags: those of the request, and those that a role session passes down a chain.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
import { ServiceError } from '@cloudgate/common';
import type { Caller, SessionTag } from '@cloudgate/ports';
import { type RequestTag, tagRecords } from '../resources/tag-context.js';

/** The tags of a session to be made. */
export interface SessionTags {
  /** Given in the request. */
  readonly requested: readonly SessionTag[];
  /** Passed down by the caller's own session. */
  readonly inherited: readonly SessionTag[];
  /** Keys to be passed on by the new session, as the request names them. */
  readonly transitiveKeys: readonly string[];
}

/** What the input and the caller's session say of tags. */
export function sessionTags(
  caller: Caller,
  input: {
    readonly Tags?: readonly RequestTag[] | undefined;
    readonly TransitiveTagKeys?: readonly string[] | undefined;
  },
): SessionTags {
  const session = caller.principal.kind === 'role-session' ? caller.session : undefined;
  const passed = new Set(session?.transitiveTagKeys.map((key) => key.toLowerCase()));
  return {
    requested: tagRecords(input.Tags),
    inherited: session?.tags.filter(({ key }) => passed.has(key.toLowerCase())) ?? [],
    transitiveKeys: [...new Set(input.TransitiveTagKeys ?? [])],
  };
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidParameterValue', message);
}

/**
 * The tags that the session gets, and the keys that it passes on.
 * @throws ServiceError `InvalidParameterValue` when a key comes twice, a transitive tag would be replaced, or a key to
 * be passed on is not among the request's
 */
export function joinedTags({ requested, inherited, transitiveKeys }: SessionTags): {
  readonly tags: readonly SessionTag[];
  readonly transitiveTagKeys: readonly string[];
} {
  const fixed = new Set(inherited.map(({ key }) => key.toLowerCase()));
  const given = new Set(requested.map(({ key }) => key.toLowerCase()));
  if (given.size < requested.length) {
    throw invalid('Duplicate tag keys found. Please note that Tag keys are case insensitive.');
  }
  if (transitiveKeys.some((key) => !given.has(key.toLowerCase()))) {
    throw invalid('The specified transitive tag key must be included in the requested tags.');
  }
  if (requested.some(({ key }) => fixed.has(key.toLowerCase()))) {
    throw invalid(
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the " +
        'calling session.',
    );
  }
  return {
    tags: [...inherited, ...requested],
    transitiveTagKeys: [...inherited.map(({ key }) => key), ...transitiveKeys],
  };
}
