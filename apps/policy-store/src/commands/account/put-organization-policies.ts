import { ServiceError } from '@cloudgate/common';
import type { IamTables } from '@cloudgate/store';
import type { Command } from '../../command.js';
import { noSuchEntity } from '../../errors.js';
import { checkOrganizationPolicy } from '../../policies/check-document.js';
import type { OrganizationPolicies } from '@cloudgate/ports';

type Kind = 'scp' | 'rcp';

function insertLevels(
  tables: IamTables,
  owner: { readonly accountId: string; readonly kind: Kind },
  levels: OrganizationPolicies['serviceControl'],
): void {
  levels.forEach((documents, level) => {
    documents.forEach((document, position) => {
      checkOrganizationPolicy(document, owner.kind);
      tables.organizationPolicies.insert({ ...owner, level, position, document });
    });
  });
}

/** Replaces the organization's policies above an account; none at all takes it out of the organization. */
export const putOrganizationPolicies: Command<'putOrganizationPolicies'> = (
  tables,
  { account, serviceControl, resourceControl },
) => {
  if (tables.accounts.get(account) === undefined) throw noSuchEntity(`Account ${account} cannot be found.`);
  // As in AWS Organizations: each root, unit and account has at least one service control policy.
  if (serviceControl.some((level) => level.length === 0)) {
    throw new ServiceError('ValidationException', 'Every level needs at least one service control policy.');
  }
  for (const row of tables.organizationPolicies.findBy('account', account)) tables.organizationPolicies.delete(row);
  insertLevels(tables, { accountId: account, kind: 'scp' }, serviceControl);
  insertLevels(tables, { accountId: account, kind: 'rcp' }, resourceControl);
};
