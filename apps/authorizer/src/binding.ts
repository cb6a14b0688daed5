/** What the authorizer itself knows of a caller, beside what the services are told. */
import type { NetworkFacts } from '@cloudgate/ports';

/** Facts of the one request that a caller is bound to, kept from its authentication to its authorization. */
export interface Binding {
  readonly requestId: string;
  readonly network: NetworkFacts;
  readonly userAgent?: string;
  readonly referer?: string;
  /** How it was signed. */
  readonly signature?: {
    readonly kind: 'header' | 'presigned';
    /** Milliseconds since the epoch. */
    readonly signedAt: number;
    readonly contentSha256?: string;
  };
  readonly sessionPolicy?: { readonly inline?: string; readonly managed: readonly string[] };
}
