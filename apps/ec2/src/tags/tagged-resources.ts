/** What CreateTags and DeleteTags share: they work on resources of any type. */
import { ServiceError } from '@cloudgate/common';
import { notFound } from '../errors/not-found.js';
import { missingParameter, unsupported } from '../errors/parameters.js';
import { type AnyResource, anyResource } from '../resources/any-resource.js';
import { readingOf, viewOf } from '../views/view-context.js';

interface ResourcesInput {
  readonly Resources: string[] | undefined;
}

/** Reads the resources that a request names. */
export function loadResources(call: Parameters<typeof viewOf>[0] & { readonly input: ResourcesInput }): AnyResource[] {
  const { tables, scope, now } = viewOf(call);
  const place = { tables, scope, reading: readingOf({ scope, now }) };
  return [...new Set(call.input.Resources)].map((id) => anyResource(id, place));
}

/**
 * The resources, all of them there, with their types.
 * @throws ServiceError `MissingParameter`, `InvalidID`, the type's `….NotFound`, or `UnsupportedOperation` for an image
 */
export function foundResources(resources: readonly AnyResource[]): { readonly id: string; readonly type: string }[] {
  if (resources.length === 0) throw missingParameter('resourceIdSet');
  return resources.map(({ id, type, exists }) => {
    if (type === undefined) throw new ServiceError('InvalidID', `The ID '${id}' is not valid`);
    if (!exists) throw notFound(type, [id]);
    if (type === 'image' || type === 'snapshot')
      throw unsupported('Public images and their snapshots take no tags here.');
    return { id, type };
  });
}
