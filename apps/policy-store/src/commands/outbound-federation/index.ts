import type { Commands } from '../../command.js';
import { addTokenSigningKey } from './add-token-signing-key.js';
import { disableOutboundFederation } from './disable-outbound-federation.js';
import { enableOutboundFederation } from './enable-outbound-federation.js';

/** Commands on the tokens that accounts issue, by name. */
export const outboundFederationCommands = {
  addTokenSigningKey,
  disableOutboundFederation,
  enableOutboundFederation,
} satisfies Partial<Commands>;
