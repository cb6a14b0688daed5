/** What the operations share that work on the one instance of their `InstanceId`. */
import type { Requirement } from '@cloudgate/ports';
import { allFound } from '../errors/not-found.js';
import { existingInstance } from '../resources/instance.js';
import { type LoadedInstance, loadInstance } from '../rows/instances.js';
import { scopeOf } from '../scope.js';
import { readingOf, viewOf } from '../views/view-context.js';

interface InstanceIdInput {
  readonly InstanceId: string | undefined;
}

/** Reads the instance that a request names. */
export function loadOne(
  call: Parameters<typeof viewOf>[0] & { readonly input: InstanceIdInput },
): LoadedInstance | undefined {
  const context = viewOf(call);
  return loadInstance(context.tables, readingOf(context), call.input.InstanceId ?? '');
}

/** The action on the instance. */
export function onInstance(
  action: string,
  call: Parameters<typeof scopeOf>[0] & {
    readonly input: InstanceIdInput;
    readonly loaded: LoadedInstance | undefined;
  },
): Requirement {
  const { resource, context } = existingInstance(scopeOf(call), call.input.InstanceId ?? '', call.loaded);
  return { action, resource, context };
}

/**
 * The instance that a request names, which is there.
 * @throws ServiceError `InvalidInstanceID.Malformed` or `InvalidInstanceID.NotFound`
 */
export function foundInstance(id: string | undefined, loaded: LoadedInstance | undefined): LoadedInstance {
  const [found] = allFound('instance', new Map([[id ?? '', loaded]]));
  // INVARIANT: `allFound` throws unless every id has its row.
  if (found === undefined) throw new TypeError('no instance, and no error about it');
  return found;
}
