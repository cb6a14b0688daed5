import { ServiceError } from '@cloudgate/common';
import type { Command } from '../../command.js';
import { outboundFederationRecord } from '../../records/outbound-federation-record.js';

/** Lets an account issue tokens. */
export const enableOutboundFederation: Command<'enableOutboundFederation'> = (tables, { account, issuerId }) => {
  const known = tables.outboundFederations.get(account);
  if (known?.enabled === true) {
    const message = 'Outbound web identity federation is already enabled for this account.';
    throw new ServiceError('FeatureEnabled', message, { status: 409 });
  }
  const row =
    known === undefined
      ? tables.outboundFederations.insert({ accountId: account, issuerId, enabled: true })
      : tables.outboundFederations.update(account, { enabled: true });
  return outboundFederationRecord(row);
};
