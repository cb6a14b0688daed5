/**
 * What a client must do so that the request carries the case's condition keys: those that a policy of the case asks
 * about, each with the case's value, or absent as in the case. What no client can do is a skip.
 */
import { mentionedKeys } from './mentioned-keys.mjs';
import { reasons, Skip } from './skip.mjs';

/** A user has a session where the case says something of MFA: that of GetSessionToken. */
const userSession = (principal, { mentioned, values }) =>
  'user' in principal && mentioned.has('aws:multifactorauthpresent')
    ? values.get('aws:multifactorauthpresent')?.value
    : undefined;

const isSession = (principal) => 'roleSession' in principal || 'federatedUser' in principal;
const one = (value) => (Array.isArray(value) ? value[0] : value);

/** These follow from the principal that is made. */
export const fromPrincipal = new Set(['aws:principaltype', 'aws:principalarn', 'aws:principalaccount', 'aws:username']);

/** A value that is there, and that no client chooses. */
const unchosen = Symbol('unchosen');

/** What any request to the endpoint carries, whoever sends it; `undefined`: absent. */
function ambientKeys({ principal, request }, { target, service, mfa }) {
  const session = mfa !== undefined || (principal !== 'anonymous' && isSession(principal));
  return {
    'aws:securetransport': [String(target.secure), reasons.transport],
    'aws:sourceip': ['127.0.0.1', reasons.address],
    'aws:viaawsservice': ['false', reasons.always],
    'aws:principalisawsservice': [principal === 'anonymous' ? undefined : 'false', reasons.always],
    'aws:multifactorauthpresent': [session ? (mfa ?? 'false') : undefined, reasons.session],
    'aws:multifactorauthage': [mfa === 'true' ? unchosen : undefined, reasons.session],
    'aws:tokenissuetime': [session ? unchosen : undefined, reasons.session],
    'aws:currenttime': [unchosen, reasons.time],
    'aws:epochtime': [unchosen, reasons.time],
    'aws:userid': [principal === 'anonymous' ? 'anonymous' : unchosen, reasons.id],
    'aws:resourceaccount': [request.resourceAccount ?? unchosen, reasons.always],
    ...(service === 's3' ? { 's3:authtype': ['REST-HEADER'], 's3:signatureversion': ['AWS4-HMAC-SHA256'] } : {}),
    ...(service === 'ec2' ? { 'ec2:region': [regionOf(request)] } : {}),
  };
}

/** The region to sign for: the resource's, where it has one. */
function regionOf({ resource, context = {} }) {
  const asked = Object.entries(context).find(([key]) => key.toLowerCase() === 'aws:requestedregion')?.[1];
  return one(asked) ?? (resource.split(':')[3] || 'us-east-1');
}

class Plan {
  search = {};
  headers = {};
  parameters = {};
  tags = [];
  principalTags = [];
  objectTags = [];
  resourceTags = [];

  constructor(region) {
    this.region = region;
  }

  add({ search, headers, parameters }) {
    Object.assign(this.search, search);
    Object.assign(this.headers, headers);
    Object.assign(this.parameters, parameters);
  }
}

/** Services whose resources carry their tags into a decision. */
const taggedServices = new Set(['iam', 'ec2']);

/** Tags by the prefix of their key: where they go. */
const tagKeys = [
  ['aws:principaltag/', 'principalTags'],
  ['s3:existingobjecttag/', 'objectTags'],
  ['aws:resourcetag/', 'resourceTags'],
];

function planTag(plan, { written, key }, service) {
  const [prefix, place] = tagKeys.find(([start]) => key.startsWith(start)) ?? [];
  if (prefix === undefined || (place === 'resourceTags' && !taggedServices.has(service))) return false;
  if (written !== undefined) plan[place].push([written.name.slice(prefix.length), one(written.value)]);
  return true;
}

/** Tags that the request itself brings; an action that brings none carries neither key. */
function planRequestTags(plan, values, { tagged, listsKeys }) {
  const keys = [...values.keys()].filter((key) => key.startsWith('aws:requesttag/'));
  const listed = values.get('aws:tagkeys')?.value;
  if (!tagged) {
    if (keys.length > 0 || listed !== undefined) throw new Skip(reasons.unset);
    return;
  }
  if (listsKeys && listed === undefined) throw new Skip(reasons.always);
  const tags = keys.map((key) => [values.get(key).name.slice('aws:requesttag/'.length), one(values.get(key).value)]);
  for (const key of [listed ?? []].flat()) if (!tags.some(([name]) => name === key)) tags.push([key, 'x']);
  if (tags.length === 0) throw new Skip(reasons.always);
  plan.tags = tags;
}

/** @throws {Skip} */
export function planContext(wanted, action, target) {
  const plan = new Plan(regionOf(wanted.request));
  const values = new Map(
    Object.entries(wanted.request.context ?? {})
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name.toLowerCase(), { name, value }]),
  );
  const mentioned = mentionedKeys(wanted.policies);
  plan.userSession =
    wanted.principal === 'anonymous' ? undefined : userSession(wanted.principal, { mentioned, values });
  const ambient = ambientKeys(wanted, { target, service: action.service, mfa: plan.userSession });
  for (const key of mentioned) {
    const written = values.get(key);
    if (fromPrincipal.has(key)) {
      if (written !== undefined) throw new Skip(reasons.unset);
    } else if (key in ambient) {
      const [value, reason = reasons.always] = ambient[key];
      if (value !== written?.value) throw new Skip(reason);
    } else if (key === 'aws:useragent' || key === 'aws:referer') {
      if (written) plan.add({ headers: { [key === 'aws:referer' ? 'referer' : 'user-agent']: one(written.value) } });
    } else if (key === 'aws:requestedregion') {
      if (written === undefined) throw new Skip(reasons.always);
    } else if (
      key !== 'aws:tagkeys' &&
      !key.startsWith('aws:requesttag/') &&
      !planTag(plan, { written, key }, action.service)
    ) {
      planOwnKey(plan, { key, written }, action);
    }
  }
  const tagKeysMentioned = [...mentioned].some((key) => key === 'aws:tagkeys' || key.startsWith('aws:requesttag/'));
  if (tagKeysMentioned) planRequestTags(plan, values, { ...action, listsKeys: mentioned.has('aws:tagkeys') });
  else if (action.tagged) plan.tags = [['team', 'x']];
  return plan;
}

/** A key of the action's own. */
function planOwnKey(plan, { key, written }, { keys = {}, carries = [] }) {
  if (written === undefined) {
    if (carries.includes(key)) throw new Skip(reasons.always);
    return;
  }
  if (keys[key] === undefined || (Array.isArray(written.value) && written.value.length !== 1)) {
    throw new Skip(reasons.unset);
  }
  plan.add(keys[key](one(written.value)));
}
