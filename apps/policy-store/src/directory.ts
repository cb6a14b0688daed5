/** What services may ask of IAM's records. */
import type { Directory, InstanceProfileReference, RoleReference } from '@cloudgate/ports';
import type { IamStore, Role } from '@cloudgate/store';
import { instanceProfileByArn, roleByArn } from './lookups/entity-by-arn.js';
import { entityArn } from './records/entity-arn.js';
import type { Tools } from './tools.js';

/** A directory over the tables. */
export function tableDirectory(store: IamStore, tools: Tools): Directory {
  const reference = (kind: 'role' | 'instance-profile', row: Pick<Role, 'id' | 'accountId' | 'name' | 'path'>) => ({
    id: row.id,
    arn: entityArn(tools.partition, kind, row),
    name: row.name,
    account: row.accountId,
  });
  return {
    async instanceProfile(account, nameOrArn): Promise<InstanceProfileReference | undefined> {
      const { tables } = store;
      const row = nameOrArn.startsWith('arn:')
        ? instanceProfileByArn(tables, nameOrArn, tools)
        : tables.instanceProfiles.find('name', { accountId: account, nameKey: nameOrArn.toLowerCase() });
      if (row === undefined || row.accountId !== account) return undefined;
      const role = row.roleId === null ? undefined : tables.roles.get(row.roleId);
      return {
        ...reference('instance-profile', row),
        ...(role === undefined ? {} : { role: reference('role', role) }),
      };
    },
    async role(arn): Promise<RoleReference | undefined> {
      const row = roleByArn(store.tables, arn, tools);
      return row === undefined ? undefined : reference('role', row);
    },
    async canonicalUserId(account) {
      return store.tables.accounts.get(account)?.canonicalUserId;
    },
    async accountOfCanonicalUserId(id) {
      return store.tables.accounts.find('canonicalUserId', id)?.id;
    },
  };
}
