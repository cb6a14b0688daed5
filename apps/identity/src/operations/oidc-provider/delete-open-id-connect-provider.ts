import { operation } from '../../iam-operation.js';
import { loadOidcProvider } from '../../resources/oidc-provider.js';
import { requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteOpenIDConnectProvider.html */
export default operation('DeleteOpenIDConnectProvider', {
  load: loadOidcProvider,
  authorize: ({ loaded }) => requirement('iam:DeleteOpenIDConnectProvider', loaded),
  async handle({ loaded, tools }) {
    // One that is not there is no error.
    await tools.policyStore.run('deleteOidcProvider', { id: loaded.arn });
    return {};
  },
});
