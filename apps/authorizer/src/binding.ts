/** What the authorizer itself knows of a caller, beside what the services are told. */
import type { AuthenticationRequest, NetworkFacts } from '@cloudgate/ports';
import type { RequestHeaders } from '@cloudgate/sigv4';

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

/** What a request says of itself, beside who makes it. */
export function bindingOf(request: AuthenticationRequest, headers: RequestHeaders): Binding {
  const userAgent = headers.get('user-agent');
  const referer = headers.get('referer');
  return {
    requestId: request.requestId,
    network: request.network,
    ...(userAgent === undefined ? {} : { userAgent }),
    ...(referer === undefined ? {} : { referer }),
  };
}
