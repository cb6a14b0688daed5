import { operation } from '../../iam-operation.js';
import { loadOidcProvider } from '../../resources/oidc-provider.js';
import { required } from '../../resources/required.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveClientIDFromOpenIDConnectProvider.html */
export default operation('RemoveClientIDFromOpenIDConnectProvider', {
  load: loadOidcProvider,
  authorize: ({ loaded }) => requirement('iam:RemoveClientIDFromOpenIDConnectProvider', loaded),
  async handle({ input, loaded, tools }) {
    const { id } = existing(loaded);
    await tools.policyStore.run('removeClientId', { id, clientId: required(input.ClientID, 'ClientID') });
    return {};
  },
});
