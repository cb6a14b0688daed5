import type { AccessRequest } from '../access-request.js';
import type { Decision } from '../decision.js';
import type { ServiceQuirk } from './service-quirk.js';

const REFUSED: Decision = { outcome: 'implicitDeny', layer: 'service rule' };

const POLICY_CHANGES = [
  'iam:createpolicyversion',
  'iam:deletepolicy',
  'iam:deletepolicyversion',
  'iam:setdefaultpolicyversion',
  'iam:tagpolicy',
  'iam:untagpolicy',
];

const ROLE_CHANGES = [
  'iam:attachrolepolicy',
  'iam:deleterole',
  'iam:deleterolepermissionsboundary',
  'iam:deleterolepolicy',
  'iam:detachrolepolicy',
  'iam:putrolepermissionsboundary',
  'iam:putrolepolicy',
  'iam:tagrole',
  'iam:untagrole',
  'iam:updateassumerolepolicy',
  'iam:updaterole',
  'iam:updateroledescription',
];

function awsPolicy({ resource }: AccessRequest): Decision | undefined {
  return typeof resource === 'string' && resource.includes(':iam::aws:policy/') ? REFUSED : undefined;
}

function reservedRole({ resource }: AccessRequest): Decision | undefined {
  return typeof resource === 'string' && resource.includes(':role/aws-reserved/') ? REFUSED : undefined;
}

/**
 * Nobody changes the policies that AWS manages, or the roles that it keeps for itself.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html
 */
export const iam: ServiceQuirk = {
  rules: new Map([
    ...POLICY_CHANGES.map((action) => [action, awsPolicy] as const),
    ...ROLE_CHANGES.map((action) => [action, reservedRole] as const),
  ]),
};
