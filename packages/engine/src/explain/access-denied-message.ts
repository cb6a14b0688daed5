import type { AccessRequest } from '../evaluate/access-request.js';
import type { Decision, LayerName } from '../evaluate/decision.js';

/**
 * The service's manner: S3 quotes the resource and tells strangers nothing, STS gives no reason where a role is assumed.
 * EC2 names a policy otherwise, and puts its own sentences before and after. JSON services speak as IAM does.
 */
export type MessageStyle = 's3' | 'ec2' | 'iam' | 'sts' | 'json';

export interface MessageOptions {
  readonly style: MessageStyle;
  /** Name the policy of an explicit deny, as AWS does since 2026 for some layers; off unless asked for. */
  readonly policyArn?: boolean | undefined;
  /** The caller and the resource belong to one organization, so that S3 gives its reasons across accounts too. */
  readonly sameOrganization?: boolean | undefined;
}

/** What AWS calls a layer in an explicit denial; the article differs. */
const EXPLICIT: Readonly<Partial<Record<LayerName, string>>> = {
  'identity-based policy': 'an identity-based policy',
  'resource-based policy': 'a resource-based policy',
  'permissions boundary': 'a permissions boundary',
  'session policy': 'a session policy',
  'service control policy': 'a service control policy',
  'resource control policy': 'a resource control policy',
  'VPC endpoint policy': 'a VPC endpoint policy',
  'role trust policy': 'the role trust policy',
};

/** Never named, because the reader of the message may not know them. */
const NEVER_NAMED: ReadonlySet<LayerName> = new Set([
  'resource-based policy',
  'role trust policy',
  'VPC endpoint policy',
]);

/** What STS says where it refuses by a rule of its own. */
const OWN_SENTENCES: ReadonlyMap<string, string> = new Map([
  ['root user sts:AssumeRole', 'Roles may not be assumed by root accounts.'],
  ['service rule sts:GetSessionToken', 'Cannot call GetSessionToken with session credentials'],
  ['service rule sts:GetFederationToken', 'Cannot call GetFederationToken with session credentials'],
]);

/**
 * AWS's sentence for a denied request.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function accessDeniedMessage(decision: Decision, request: AccessRequest, options: MessageOptions): string {
  const { action, principal } = request;
  const own = OWN_SENTENCES.get(`${decision.layer} ${action}`);
  if (own !== undefined) return own;
  if (principal.kind === 'federated-provider') return `Not authorized to perform ${action}`;
  if (options.style === 's3' && isStranger(request, options)) return 'Access Denied';
  const who = `User: ${principal.arn} is not authorized to perform: ${action}`;
  return `${who}${onResource(request, options)}${reason(decision, action, options)}`;
}

function isStranger({ principal, resourceAccount }: AccessRequest, { sameOrganization }: MessageOptions): boolean {
  if (!('account' in principal)) return true;
  return resourceAccount !== undefined && resourceAccount !== principal.account && sameOrganization !== true;
}

function onResource({ resource }: AccessRequest, { style }: MessageOptions): string {
  if (typeof resource !== 'string' || resource === '*') return '';
  return ` on resource: ${style === 's3' ? `"${resource}"` : resource}`;
}

function reason(decision: Decision, action: string, options: MessageOptions): string {
  const { layer } = decision;
  if (options.style === 'sts' && isAssuming(action)) return '';
  const explicit = EXPLICIT[layer];
  if (explicit === undefined) return '';
  if (decision.outcome === 'explicitDeny')
    return ` with an explicit deny in ${explicit}${policyArn(decision, options)}`;
  return ` because no ${layer} allows the ${action} action`;
}

/** AssumeRole and what goes with it say nothing about why. */
function isAssuming(action: string): boolean {
  return action.startsWith('sts:AssumeRole') || action === 'sts:TagSession' || action === 'sts:SetSourceIdentity';
}

function policyArn({ layer, statement }: Decision, options: MessageOptions): string {
  if (options.policyArn !== true || NEVER_NAMED.has(layer) || !statement?.policy.startsWith('arn:')) return '';
  return options.style === 'ec2' ? `: ${statement.policy}` : `, with policy ARN: ${statement.policy}`;
}
