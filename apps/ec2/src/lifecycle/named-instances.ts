/** What the operations share that change the state of instances, each named by its id. */
import type { Requirement } from '@cloudgate/ports';
import type { LoadRequest } from '@cloudgate/service-kit';
import { allFound } from '../errors/not-found.js';
import { missingParameter } from '../errors/parameters.js';
import { existingInstance } from '../resources/instance.js';
import { allOf } from '../resources/reference.js';
import { type LoadedInstance, loadInstances } from '../rows/instances.js';
import { scopeOf } from '../scope.js';
import type { Ec2Tools } from '../service.js';
import { readingOf, viewOf } from '../views/view-context.js';

/** The instances that a request names; undefined where there is none. */
export type NamedInstances = ReadonlyMap<string, LoadedInstance | undefined>;

interface InstanceIdsInput {
  readonly InstanceIds: string[] | undefined;
}

/** Reads the instances that a request names. */
export function loadNamed(call: LoadRequest<InstanceIdsInput, Ec2Tools>): NamedInstances {
  const context = viewOf(call);
  return loadInstances(context.tables, readingOf(context), call.input.InstanceIds);
}

/** The action on each of the instances: one refusal refuses the call. */
export function onEach(
  action: string,
  call: Parameters<typeof scopeOf>[0] & { readonly loaded: NamedInstances },
): [Requirement, ...Requirement[]] {
  const scope = scopeOf(call);
  return allOf(
    action,
    [...call.loaded].map(([id, found]) => existingInstance(scope, id, found)),
  );
}

/**
 * The instances that a request names, all there.
 * @throws ServiceError `MissingParameter`, `InvalidInstanceID.Malformed` or `InvalidInstanceID.NotFound`
 */
export function foundInstances(named: NamedInstances): LoadedInstance[] {
  if (named.size === 0) throw missingParameter('InstanceId');
  return allFound('instance', named);
}
