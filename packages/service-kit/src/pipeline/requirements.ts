/** Stage 5: which actions on which resources. Pure. */
import { ServiceError } from '@cloudgate/common';
import type { Requirement } from '@cloudgate/ports';
import { requirementOfUnhandled } from '../access/unhandled.js';
import type { Loaded, Required } from './stages.js';

function declared({ operation, input, caller, loaded, owner, info }: Loaded): readonly Requirement[] | undefined {
  const spec = operation?.spec;
  if (spec === undefined) {
    const one = requirementOfUnhandled({ input, caller, request: info, owner });
    return one === undefined ? undefined : [one];
  }
  if (spec.authorize === undefined) return [];
  const answer = spec.authorize({ input, caller, loaded, request: info });
  return 'action' in answer ? [answer] : answer;
}

/**
 * What the operation needs.
 * @throws ServiceError `AccessDenied` for an operation whose action is unknown, or that declares nothing: the gate fails closed
 */
export function requirements(loaded: Loaded): Required {
  const needs = declared(loaded);
  if (needs === undefined || (needs.length === 0 && loaded.operation?.spec.unauthorized === undefined)) {
    throw new ServiceError('AccessDenied', `No action is known that permits ${loaded.info.operation}.`, {
      status: 403,
    });
  }
  return Object.assign(loaded, { requirements: needs });
}
