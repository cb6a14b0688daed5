/** Stage 4: a read-only look at what the request names. */
import type { Loaded, Parsed } from './stages.js';

/** Runs the operation's `load`; without a handler, asks the service whose the resource is. */
export async function load(parsed: Parsed): Promise<Loaded> {
  const { operation, input, caller, service, info } = parsed;
  const request = { input, caller, tools: service.tools, request: info };
  if (operation === undefined)
    return Object.assign(parsed, { loaded: undefined, owner: await service.ownerOf?.(request) });
  return Object.assign(parsed, { loaded: await operation.spec.load?.(request) });
}
