/** Queries of SAML providers. */
import type { Queries } from '../../command.js';
import { samlProviderRecord } from '../../records/saml-provider-record.js';

export const samlProviderQueries: Pick<Queries, 'samlProvider' | 'listSamlProviders'> = {
  samlProvider(tables, { id }) {
    const row = tables.samlProviders.get(id);
    return row === undefined ? undefined : samlProviderRecord(tables, row);
  },

  listSamlProviders(tables, { account }) {
    const rows = [...tables.samlProviders.findBy('account', account)].sort((a, b) => (a.name < b.name ? -1 : 1));
    return rows.map((row) => samlProviderRecord(tables, row));
  },
};
