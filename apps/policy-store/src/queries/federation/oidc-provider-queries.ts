/** Queries of OpenID Connect providers. */
import type { Queries } from '../../command.js';
import { oidcProviderRecord } from '../../records/oidc-provider-record.js';

export const oidcProviderQueries: Pick<Queries, 'oidcProvider' | 'listOidcProviders'> = {
  oidcProvider(tables, { id }) {
    const row = tables.oidcProviders.get(id);
    return row === undefined ? undefined : oidcProviderRecord(tables, row);
  },

  listOidcProviders(tables, { account }) {
    const rows = [...tables.oidcProviders.findBy('account', account)].sort((a, b) => (a.arn < b.arn ? -1 : 1));
    return rows.map((row) => oidcProviderRecord(tables, row));
  },
};
