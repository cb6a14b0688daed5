/** What the Service Authorization Reference says of an action: which ARNs it is of. Compiled by tools/compile-access.mjs. */
import { existsSync, readFileSync } from 'node:fs';

type Actions = ReadonlyMap<string, readonly string[]>;

const loaded = new Map<string, Actions>();

function load(service: string): Actions {
  const file = new URL(`../../generated/access/${service}.json`, import.meta.url);
  const facts = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>) : {};
  return new Map(Object.entries(facts));
}

/**
 * The ARN formats of an action such as `s3:GetObject`, required resource types first; empty for an action of `*`;
 * `undefined` for one that AWS does not know.
 */
export function arnFormatsOf(action: string): readonly string[] | undefined {
  const colon = action.indexOf(':');
  const service = action.slice(0, colon);
  let actions = loaded.get(service);
  if (actions === undefined) loaded.set(service, (actions = load(service)));
  return actions.get(action.slice(colon + 1));
}
