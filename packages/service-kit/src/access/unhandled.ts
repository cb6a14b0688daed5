/** The requirement of an operation that has no handler here: authorized all the same, before it is not implemented. */
import { accountOf } from '@cloudgate/common';
import { type Caller, type Requirement, unknownResource } from '@cloudgate/ports';
import type { RequestInfo } from '../operation.js';
import type { ResourceOwner } from '../service.js';
import { arnFormatsOf } from './access-facts.js';
import { corrections } from './corrections.js';

/** Placeholders of ARN formats whose input member has another name. */
const memberOf: Readonly<Record<string, string>> = {
  bucketname: 'bucket',
  objectname: 'key',
  usernamewithpath: 'username',
  rolenamewithpath: 'rolename',
  groupnamewithpath: 'groupname',
  policynamewithpath: 'policyname',
  instanceprofilenamewithpath: 'instanceprofilename',
};

/** What an ARN format is filled from. */
interface Source {
  readonly input: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  readonly request: RequestInfo;
  /** Whose the named resource is; the caller's own where absent. */
  readonly owner?: ResourceOwner | undefined;
}

function fill(format: string, values: ReadonlyMap<string, string>): string | undefined {
  let filled = '';
  let from = 0;
  for (let start = format.indexOf('${'); start >= 0; start = format.indexOf('${', from)) {
    const end = format.indexOf('}', start);
    const name = format.slice(start + 2, end).toLowerCase();
    const value = values.get(name) ?? values.get(memberOf[name] ?? name);
    if (value === undefined) return undefined;
    filled += format.slice(from, start) + value;
    from = end + 1;
  }
  return filled + format.slice(from);
}

/** The input's text members, and the items of a list with one. */
function valuesOf({ input, caller, request, owner }: Source): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(input)) {
    const text: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
    if (typeof text === 'string') values.set(name.toLowerCase(), text);
  }
  values.set('partition', request.partition);
  values.set('region', request.region);
  values.set('account', owner?.account ?? accountOf(caller.principal) ?? '');
  return values;
}

/**
 * The action and the resource of an operation without a handler; `undefined` when AWS knows no such action: it is then
 * refused to everyone.
 */
export function requirementOfUnhandled(source: Source): Requirement | undefined {
  const { service, operation } = source.request;
  const action = corrections[`${service}:${operation}`]?.action ?? `${service}:${operation}`;
  const formats = arnFormatsOf(action);
  if (formats === undefined) return undefined;
  if (formats.length === 0)
    return { action, resource: service === 's3' ? `arn:${source.request.partition}:s3:::*` : '*' };
  const values = valuesOf(source);
  for (const format of formats) {
    const resource = fill(format, values);
    if (resource !== undefined) return { action, resource, ...source.owner };
  }
  return { action, resource: unknownResource };
}
