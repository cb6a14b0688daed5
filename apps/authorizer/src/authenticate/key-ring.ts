/**
 * Secret access keys, opened or derived, and the signing keys made of them. Kept by content: an entry for a user's key
 * is good only while the policy store still shows the same sealed secret, so that a key deleted or replaced is gone
 * with the next request.
 */
import { open, readSessionToken, type ServerKeys, type Session, temporarySecretAccessKey } from '@cloudgate/ports';
import { deriveSigningKey, type SigningKey, type SigningScope } from '@cloudgate/sigv4';
import { BoundedMap } from '../bounded-map.js';

const mostSigningKeys = 10_000;
const mostTokens = 10_000;

interface Kept {
  readonly sealed: string;
  readonly key: SigningKey;
}

/** Opens secrets and derives keys. Nothing here leaves the authorizer but one body's day-scoped key. */
export class KeyRing {
  readonly #keys: ServerKeys;
  readonly #signing = new BoundedMap<Kept>(mostSigningKeys);
  readonly #tokens = new BoundedMap<Session>(mostTokens);

  constructor(keys: ServerKeys) {
    this.#keys = keys;
  }

  /** The secret of a key; `sealed` is empty for a temporary one. `undefined` when it cannot be opened. */
  secret(accessKeyId: string, sealed: string): string | undefined {
    return sealed === ''
      ? temporarySecretAccessKey(this.#keys.temporarySecret, accessKeyId)
      : open(this.#keys.secretSeal, sealed, accessKeyId);
  }

  /** The signing key of an access key for a scope. */
  signingKey(accessKeyId: string, sealed: string, scope: SigningScope): SigningKey | undefined {
    const id = `${accessKeyId}/${scope.date}/${scope.region}/${scope.service}`;
    const kept = this.#signing.get(id);
    if (kept?.sealed === sealed) return kept.key;
    const secret = this.secret(accessKeyId, sealed);
    return secret === undefined
      ? undefined
      : this.#signing.set(id, { sealed, key: deriveSigningKey(secret, scope) }).key;
  }

  /** What a session token says; `undefined` when it is not one of ours. */
  session(token: string): Session | undefined {
    const kept = this.#tokens.get(token);
    if (kept !== undefined) return kept;
    const session = readSessionToken(this.#keys, token);
    return session === undefined ? undefined : this.#tokens.set(token, session);
  }
}
