import { operation } from '../../iam-operation.js';
import { oidcProviderOutput } from '../../outputs/oidc-provider-output.js';
import { loadOidcProvider } from '../../resources/oidc-provider.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetOpenIDConnectProvider.html */
export default operation('GetOpenIDConnectProvider', {
  load: loadOidcProvider,
  authorize: ({ loaded }) => requirement('iam:GetOpenIDConnectProvider', loaded),
  handle: ({ loaded }) => oidcProviderOutput(existing(loaded)),
});
