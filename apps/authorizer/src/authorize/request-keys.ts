/**
 * The condition keys that every request carries, whatever it asks for.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
import { accountOf, globalRegion, type Principal } from '@cloudgate/common';
import type { AuthorizationRequest, PrincipalFacts, SessionFacts, SessionFederation } from '@cloudgate/ports';
import type { Binding } from '../binding.js';

/** Condition keys by lower-case name, still being gathered. */
export type Keys = Map<string, string | readonly string[]>;

/** What the keys are made from. */
export interface KeySources {
  readonly request: AuthorizationRequest;
  readonly binding: Binding;
  readonly facts: PrincipalFacts | undefined;
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly now: number;
}

const principalTypes: Readonly<Record<Principal['kind'], string>> = {
  root: 'Account',
  user: 'User',
  'role-session': 'AssumedRole',
  'federated-user': 'FederatedUser',
  service: 'Service',
  'federated-provider': 'FederatedUser',
  anonymous: 'Anonymous',
};

/** ISO 8601 to the second, as AWS writes times into a context. */
function isoSeconds(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

function addPrincipal(keys: Keys, principal: Principal, facts: PrincipalFacts | undefined): void {
  keys.set('aws:principaltype', principalTypes[principal.kind]);
  keys.set('aws:userid', principal.userId);
  if (principal.kind === 'anonymous') return;
  keys.set('aws:principalarn', principal.kind === 'role-session' ? principal.roleArn : principal.arn);
  keys.set('aws:principalisawsservice', String(principal.kind === 'service'));
  const account = accountOf(principal);
  if (account !== undefined) keys.set('aws:principalaccount', account);
  if (principal.kind === 'user') keys.set('aws:username', principal.name);
  if (principal.kind === 'federated-user') return;
  for (const { key, value } of facts?.tags ?? []) keys.set(`aws:principaltag/${key.toLowerCase()}`, value);
}

function addSession(keys: Keys, session: SessionFacts, now: number): void {
  keys.set('aws:tokenissuetime', isoSeconds(session.issuedAt));
  keys.set('aws:multifactorauthpresent', String(session.mfaAt !== undefined));
  if (session.mfaAt !== undefined) {
    keys.set('aws:multifactorauthage', String(Math.max(0, Math.floor((now - session.mfaAt) / 1000))));
  }
  if (session.type === 'root') keys.set('aws:assumedroot', 'true');
  if (session.sourceIdentity !== undefined) keys.set('aws:sourceidentity', session.sourceIdentity);
  if (session.instanceArn !== undefined) keys.set('ec2:sourceinstancearn', session.instanceArn);
  // Session tags override the role's own.
  for (const { key, value } of session.tags) keys.set(`aws:principaltag/${key.toLowerCase()}`, value);
}

/** Which provider vouched for the caller, and what it said: while the token is exchanged, and in the session after. */
function addFederation(keys: Keys, { provider, keys: said }: SessionFederation): void {
  for (const [name, value] of Object.entries(said)) if (value !== undefined) keys.set(name.toLowerCase(), value);
  keys.set('aws:federatedprovider', provider);
}

function addNetwork(keys: Keys, { network, userAgent, referer }: Binding): void {
  keys.set('aws:sourceip', network.sourceIp);
  keys.set('aws:securetransport', String(network.secureTransport));
  keys.set('aws:viaawsservice', 'false');
  if (userAgent !== undefined) keys.set('aws:useragent', userAgent);
  if (referer !== undefined) keys.set('aws:referer', referer);
}

/** What every S3 action carries. */
function addS3(keys: Keys, { network, signature }: Binding, now: number): void {
  if (network.tlsVersion !== undefined) keys.set('s3:tlsversion', network.tlsVersion);
  if (signature === undefined) return;
  keys.set('s3:authtype', signature.kind === 'header' ? 'REST-HEADER' : 'REST-QUERY-STRING');
  keys.set('s3:signatureversion', 'AWS4-HMAC-SHA256');
  if (signature.kind === 'presigned') keys.set('s3:signatureage', String(Math.max(0, now - signature.signedAt)));
  if (signature.contentSha256 !== undefined) keys.set('s3:x-amz-content-sha256', signature.contentSha256);
}

/** Gathers the keys of a request; each requirement adds its own. */
export function requestKeys({ request, binding, facts, now }: KeySources): Keys {
  const keys: Keys = new Map();
  const { principal, session, federation = session?.federation } = request.caller;
  if (federation !== undefined) addFederation(keys, federation);
  addPrincipal(keys, principal, facts);
  if (session !== undefined) addSession(keys, session, now);
  addNetwork(keys, binding);
  keys.set('aws:currenttime', isoSeconds(now));
  keys.set('aws:epochtime', String(Math.floor(now / 1000)));
  keys.set('aws:requestedregion', request.service === 'iam' ? globalRegion : request.region);
  if (request.service === 's3') addS3(keys, binding, now);
  return keys;
}
