/** Resource-based policies, for the services whose resources they are. */
import { ServiceError } from '@cloudgate/common';
import type { ResourcePolicies } from '@cloudgate/ports';
import type { IamStore } from '@cloudgate/store';
import { keepPrincipals, showPrincipals } from './policies/principal-ids.js';
import { now, type Tools } from './tools.js';

/** Resource policies over the tables. */
export function tableResourcePolicies(store: IamStore, tools: Tools): ResourcePolicies {
  return {
    async put({ resourceId, account, kind, document }) {
      await store.run((tables) => {
        const kept = keepPrincipals(document, {
          tables,
          tools,
          invalid: (principal) =>
            new ServiceError('MalformedPolicy', 'Invalid principal in policy', {
              details: { Detail: `"AWS" : "${principal}"` },
            }),
        });
        const change = { document: kept, updatedAt: now(tools) };
        if (tables.resourcePolicies.get(resourceId) !== undefined) tables.resourcePolicies.update(resourceId, change);
        else {
          const owner = { resourceId, accountId: account, service: kind, resourceArn: resourceId };
          tables.resourcePolicies.insert({ ...owner, ...change });
        }
      });
    },
    async get(resourceId) {
      const { tables } = store;
      const row = tables.resourcePolicies.get(resourceId);
      return row === undefined ? undefined : showPrincipals(tables, row.document, tools);
    },
    async delete(resourceId) {
      await store.run((tables) => tables.resourcePolicies.delete(resourceId));
    },
  };
}
