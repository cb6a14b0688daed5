/** Stage 4: a read-only look at what the request names. */
import type { Loaded, Parsed } from './stages.js';

/** Runs the operation's `load`. */
export async function load(parsed: Parsed): Promise<Loaded> {
  const { operation, input, caller, service, info } = parsed;
  const look = operation?.spec.load;
  if (look === undefined) return { ...parsed, loaded: undefined };
  return { ...parsed, loaded: await look({ input, caller, tools: service.tools, request: info }) };
}
