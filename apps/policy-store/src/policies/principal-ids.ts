/**
 * Principals of trust and resource policies are kept by their unique ids, so that an entity made again under an old
 * name does not inherit trust, and shown as ARNs.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
import { isAccountId, parseArn } from '@cloudgate/common';
import { mapPrincipals } from '@cloudgate/engine/policy';
import type { IamReadTables } from '@cloudgate/store';
import { entityByArn } from '../lookups/entity-by-arn.js';
import { entityArn } from '../records/entity-arn.js';
import type { Tools } from '../tools.js';

const uniqueId = /^A(?:IDA|ROA)[A-Z2-7]{17}$/;
const sessionResource = /^(?:assumed-role\/[^/*?]+\/[^/*?]+|federated-user\/[^/*?]+)$/;

/** The value to keep for a principal; `undefined` when there is no such principal. */
export function keptPrincipal(tables: IamReadTables, value: string, tools: Tools): string | undefined {
  if (value === '*' || isAccountId(value)) return value;
  if (uniqueId.test(value)) return shownPrincipal(tables, value, tools) === value ? undefined : value;
  const arn = parseArn(value);
  if (arn === undefined || !isAccountId(arn.account) || arn.region !== '') return undefined;
  if (arn.service === 'sts') return sessionResource.test(arn.resource) ? value : undefined;
  if (arn.service !== 'iam' || /[*?]/.test(arn.resource)) return undefined;
  if (arn.resource === 'root') return value;
  if (!arn.resource.startsWith('user/') && !arn.resource.startsWith('role/')) return undefined;
  // Of an account outside this cloud nothing is known; the ARN is kept, and nobody here has it.
  if (tables.accounts.get(arn.account) === undefined) return value;
  return entityByArn(tables, value, tools)?.id;
}

function shownPrincipal(tables: IamReadTables, value: string, tools: Tools): string {
  if (!uniqueId.test(value)) return value;
  const user = tables.users.get(value);
  if (user !== undefined) return entityArn(tools.partition, 'user', user);
  const role = tables.roles.get(value);
  return role === undefined ? value : entityArn(tools.partition, 'role', role);
}

/**
 * The document as it is kept.
 * @throws what `invalid` makes of the first principal that does not exist
 */
export function keepPrincipals(
  document: string,
  { tables, tools, invalid }: { tables: IamReadTables; tools: Tools; invalid: (principal: string) => Error },
): string {
  return mapPrincipals(document, (value, kind) => {
    if (kind !== 'AWS') return value;
    const kept = keptPrincipal(tables, value, tools);
    if (kept === undefined) throw invalid(value);
    return kept;
  });
}

/** The document as it is shown. */
export function showPrincipals(tables: IamReadTables, document: string, tools: Tools): string {
  return mapPrincipals(document, (value, kind) => (kind === 'AWS' ? shownPrincipal(tables, value, tools) : value));
}
