/** An account's own tokens as records. */
import type { OutboundFederationRecord, TokenSigningKeyRecord } from '@cloudgate/ports';
import type { OutboundFederation, TokenSigningKey } from '@cloudgate/store';

/** Whether an account issues tokens. */
export function outboundFederationRecord({
  accountId,
  issuerId,
  enabled,
}: OutboundFederation): OutboundFederationRecord {
  return { account: accountId, issuerId, enabled };
}

/** A key's record. */
export function tokenSigningKeyRecord({ accountId, createdAt: _at, ...row }: TokenSigningKey): TokenSigningKeyRecord {
  return { ...row, account: accountId, algorithm: row.algorithm as TokenSigningKeyRecord['algorithm'] };
}
