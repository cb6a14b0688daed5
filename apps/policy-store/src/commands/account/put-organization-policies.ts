import { ServiceError } from '@cloudgate/common';
import type { IamTables } from '@cloudgate/store';
import type { Command } from '../../command.js';
import { noSuchEntity } from '../../errors.js';
import { checkOrganizationPolicy } from '../../policies/check-document.js';
import type { OrganizationPolicies } from '@cloudgate/ports';

type Kind = 'scp' | 'rcp';

const kindNames: Readonly<Record<Kind, string>> = { scp: 'service control policy', rcp: 'resource control policy' };

function replaceLevels(
  tables: IamTables,
  owner: { readonly accountId: string; readonly kind: Kind },
  levels: OrganizationPolicies['serviceControl'] | undefined,
): void {
  if (levels === undefined) return;
  // As in AWS Organizations: each root, unit and account has at least one policy of a kind that is in use.
  if (levels.some((level) => level.length === 0)) {
    throw new ServiceError('ValidationException', `Every level needs at least one ${kindNames[owner.kind]}.`);
  }
  for (const row of tables.organizationPolicies.findBy('account', owner.accountId)) {
    if (row.kind === owner.kind) tables.organizationPolicies.delete(row);
  }
  levels.forEach((documents, level) => {
    documents.forEach((document, position) => {
      checkOrganizationPolicy(document, owner.kind);
      tables.organizationPolicies.insert({ ...owner, level, position, document });
    });
  });
}

/**
 * Replaces the organization's policies above an account, of the kinds that are given; without any of a kind none of that
 * kind limits it.
 */
export const putOrganizationPolicies: Command<'putOrganizationPolicies'> = (
  tables,
  { account, serviceControl, resourceControl },
) => {
  if (tables.accounts.get(account) === undefined) throw noSuchEntity(`Account ${account} cannot be found.`);
  replaceLevels(tables, { accountId: account, kind: 'scp' }, serviceControl);
  replaceLevels(tables, { accountId: account, kind: 'rcp' }, resourceControl);
};
