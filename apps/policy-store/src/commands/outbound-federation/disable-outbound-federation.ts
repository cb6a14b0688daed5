import { ServiceError } from '@cloudgate/common';
import type { Command } from '../../command.js';

/** Lets an account issue no more tokens. */
export const disableOutboundFederation: Command<'disableOutboundFederation'> = (tables, { account }) => {
  if (tables.outboundFederations.get(account)?.enabled !== true) {
    const message = 'Outbound web identity federation is already disabled for this account.';
    throw new ServiceError('FeatureDisabled', message, { status: 404 });
  }
  tables.outboundFederations.update(account, { enabled: false });
};
