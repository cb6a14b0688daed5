/** The organization's policies above an account. */
import type { OrganizationFacts, PolicyText } from '@cloudgate/ports';
import type { IamReadTables } from '@cloudgate/store';
import { organizationLevels } from '../records/organization-levels.js';
import type { PolicyTexts } from './policy-texts.js';

/** What the organization lays above an account; `undefined` when that is nothing. */
export function organizationFacts(
  tables: IamReadTables,
  account: string,
  texts: PolicyTexts,
): OrganizationFacts | undefined {
  const rows = tables.organizationPolicies.findBy('account', account);
  if (rows.length === 0) return undefined;
  const levels = (kind: 'scp' | 'rcp'): PolicyText[][] =>
    organizationLevels(rows, kind).map((level, depth) =>
      level.map((row) => texts.of(row, { id: `${kind}/${depth}/${row.position}`, kind: 'organization' })),
    );
  return { serviceControl: levels('scp'), resourceControl: levels('rcp') };
}

/** Whether two say the same: equal texts are one object. */
export function sameOrganization(a: OrganizationFacts, b: OrganizationFacts): boolean {
  return sameLevels(a.serviceControl, b.serviceControl) && sameLevels(a.resourceControl, b.resourceControl);
}

function sameLevels(a: OrganizationFacts['serviceControl'], b: OrganizationFacts['serviceControl']): boolean {
  return (
    a.length === b.length &&
    a.every((level, depth) => {
      const other = b[depth] ?? [];
      return level.length === other.length && level.every((text, index) => text === other[index]);
    })
  );
}
