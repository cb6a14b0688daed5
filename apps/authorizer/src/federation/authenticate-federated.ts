/** Who it is that brings a token or an assertion, instead of a signature. */
import { ServiceError } from '@cloudgate/common';
import type { Authentication, Caller, FederatedCredential, FederationRequest } from '@cloudgate/ports';
import { RequestHeaders } from '@cloudgate/sigv4';
import { bindingOf, type Binding } from '../binding.js';
import type { Federated, FederationTools } from './verifier.js';

/** What it works with. */
export interface AuthenticateFederatedTools extends FederationTools {
  readonly defaultRegion: string;
  bind(caller: Omit<Caller, 'seal'>, binding: Binding): Caller;
}

/** Verifiers are loaded with the first credential of their kind: most clouds never see one. */
async function verify(credential: FederatedCredential, tools: FederationTools): Promise<Federated> {
  switch (credential.kind) {
    case 'web-identity': {
      const { verifyWebIdentity } = await import('./web-identity/verify-web-identity.js');
      return verifyWebIdentity(credential, tools);
    }
    case 'saml': {
      const { verifySaml } = await import('./saml/verify-saml.js');
      return verifySaml(credential, tools);
    }
  }
}

/** Answers whose credential it is, or why that cannot be said. */
export async function authenticateFederated(
  request: FederationRequest,
  tools: AuthenticateFederatedTools,
): Promise<Authentication> {
  const { requestId, credential, head } = request;
  try {
    const { principal, federation } = await verify(credential, tools);
    const binding = bindingOf(request, new RequestHeaders(head.headers));
    const caller = tools.bind({ requestId, principal, federation }, binding);
    return { ok: true, caller, region: tools.defaultRegion, body: {} };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const { code, status, message } = error;
    return { ok: false, failure: { code, status, message } };
  }
}
