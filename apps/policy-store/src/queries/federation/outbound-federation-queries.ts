/** Queries of the tokens that accounts issue. */
import type { Queries } from '../../command.js';
import { outboundFederationRecord, tokenSigningKeyRecord } from '../../records/outbound-federation-record.js';

type Names = 'outboundFederation' | 'outboundIssuer' | 'tokenSigningKeys';

export const outboundFederationQueries: Pick<Queries, Names> = {
  outboundFederation(tables, { account }) {
    const row = tables.outboundFederations.get(account);
    return row === undefined ? undefined : outboundFederationRecord(row);
  },

  outboundIssuer(tables, { issuerId }) {
    const row = tables.outboundFederations.find('issuer', issuerId);
    return row === undefined ? undefined : outboundFederationRecord(row);
  },

  tokenSigningKeys(tables, { account }) {
    return tables.tokenSigningKeys.findBy('account', account).map(tokenSigningKeyRecord);
  },
};
