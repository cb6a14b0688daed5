/** Finds the S3 operation of a request by method, path, query and headers. */
import type { OperationModel, ServiceModel } from '@cloudgate/models';
import { structureOf } from '../operation-model.js';
import type { WireRequest } from '../protocol.js';
import { WireError } from '../wire-error.js';
import { headersOf } from './request-headers.js';
import { queryOf } from './rest-query.js';
import { type ResourceLevel, readS3Path } from './s3-path.js';

/** Operations that share their path with another and are told apart by a host that Cloudgate does not serve. */
export const unroutedOperations: Readonly<Record<string, string>> = {
  ListDirectoryBuckets: 'its path is the one of ListBuckets; it is called at s3express-control.<region>.amazonaws.com',
  WriteGetObjectResponse: 'called at <route>.s3-object-lambda.<region>.amazonaws.com by functions only',
};

interface Route {
  readonly operation: string;
  /** Parameters and headers that must be there. */
  readonly query: readonly string[];
  readonly headers: readonly string[];
}

interface RouteTable {
  /** By method, level and subresource; the most demanding route first. */
  readonly groups: ReadonlyMap<string, readonly Route[]>;
  /** Query parameters that name a subresource, such as `policy`. */
  readonly subresources: Readonly<Record<ResourceLevel, ReadonlySet<string>>>;
}

const tables = new WeakMap<ServiceModel, RouteTable>();
const listType = 'list-type';

function levelOf(path: string): ResourceLevel {
  if (path.includes('{Key+}')) return 'object';
  return path.includes('{Bucket}') ? 'bucket' : 'service';
}

/** The literal parameter that an operation's URI is known by: `policy`, or `list-type=2`; x-id is only a hint. */
function subresourceOf(literals: string): string {
  const names = literals.split('&').filter((literal) => literal !== '' && !literal.startsWith('x-id='));
  return names.find((literal) => !literal.includes('=')) ?? names[0] ?? '';
}

function routeOf(operation: OperationModel): Route {
  const members = structureOf(operation.input)?.members ?? [];
  const required = members.filter((member) => member.required);
  return {
    operation: operation.name,
    query: required.flatMap(({ traits }) => traits.httpQuery ?? []),
    headers: required.flatMap(({ traits }) => traits.httpHeader?.toLowerCase() ?? []),
  };
}

function buildTable(model: ServiceModel): RouteTable {
  const groups = new Map<string, Route[]>();
  const subresources = { service: new Set<string>(), bucket: new Set<string>(), object: new Set<string>() };
  for (const operation of Object.values(model.operations)) {
    if (operation.name in unroutedOperations) continue;
    const [path = '', literals = ''] = operation.http.uri.split('?');
    const level = levelOf(path);
    const subresource = subresourceOf(literals);
    if (subresource !== '' && !subresource.includes('=')) subresources[level].add(subresource);
    const key = `${operation.http.method} ${level} ${subresource}`;
    const group = groups.get(key);
    if (group) group.push(routeOf(operation));
    else groups.set(key, [routeOf(operation)]);
  }
  for (const [key, group] of groups) {
    group.sort((a, b) => b.query.length + b.headers.length - a.query.length - a.headers.length);
    // A subresource with one operation is that operation; what it lacks is found by validation.
    const [only] = group;
    if (only && group.length === 1 && !key.endsWith(' ')) groups.set(key, [{ ...only, query: [], headers: [] }]);
  }
  return { groups, subresources };
}

function conflicting(names: readonly string[]): WireError {
  return new WireError('InvalidArgument', `Conflicting query string parameters: ${names.join(', ')}`, {
    details: { ArgumentName: 'ResourceType', ArgumentValue: names[0] },
  });
}

function notAllowed(method: string, resourceType: string): WireError {
  return new WireError('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
    status: 405,
    details: { Method: method, ResourceType: resourceType.toUpperCase() },
  });
}

/**
 * The operation that a request calls.
 * @throws WireError MethodNotAllowed where there is none, InvalidArgument for two subresources at once
 */
export function findRoute(model: ServiceModel, request: WireRequest): string {
  let table = tables.get(model);
  if (!table) tables.set(model, (table = buildTable(model)));
  const { level } = readS3Path(request);
  const present = headersOf(request);
  const query = queryOf(request);
  let subresource = '';
  if (query.size > 0) {
    const known = table.subresources[level];
    const named = [...query.keys()].filter((name) => known.has(name));
    if (named.length > 1) throw conflicting(named);
    subresource = named[0] ?? (level === 'bucket' && query.get(listType) === '2' ? `${listType}=2` : '');
  }
  const routes = table.groups.get(`${request.method} ${level} ${subresource}`) ?? [];
  const route = routes.find(
    ({ query: names, headers }) =>
      names.every((name) => query.has(name)) && headers.every((name) => present[name] !== undefined),
  );
  if (!route) throw notAllowed(request.method, subresource || level);
  return route.operation;
}
