/**
 * Where the keys of accounts that issue tokens can be read, by anyone, as AWS publishes them.
 * @see https://openid.net/specs/openid-connect-discovery-1_0.html
 */
import type { PolicyStore } from '@cloudgate/ports';
import { type Request, type Response, Router } from 'express';

const folder = '/_cloudgate/issuers/:issuerId';

/** The account of the issuer; one that has disabled it issues nothing, but its last tokens can still be checked. */
async function accountOf(policyStore: PolicyStore, { params }: Request): Promise<string | undefined> {
  const { issuerId = '' } = params;
  return (await policyStore.read('outboundIssuer', { issuerId: String(issuerId) }))?.account;
}

function nothing(response: Response): void {
  response.status(404).json({ message: 'there is no such issuer' });
}

/** The discovery documents and key sets of all issuers. */
export function issuers(policyStore: PolicyStore): Router {
  const router = Router();
  router.get(`${folder}/.well-known/openid-configuration`, async (request, response) => {
    if ((await accountOf(policyStore, request)) === undefined) return nothing(response);
    const issuer = `${request.protocol}://${request.headers.host ?? ''}${request.path.replace(/\/\.well-known\/.*$/, '')}`;
    response.json({
      issuer,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'ES384'],
    });
  });
  router.get(`${folder}/.well-known/jwks.json`, async (request, response) => {
    const account = await accountOf(policyStore, request);
    if (account === undefined) return nothing(response);
    const keys = await policyStore.read('tokenSigningKeys', { account });
    response.json({
      keys: keys.map(({ id, algorithm, publicKey }) => ({
        ...(JSON.parse(publicKey) as object),
        kid: id,
        alg: algorithm,
        use: 'sig',
      })),
    });
  });
  return router;
}
