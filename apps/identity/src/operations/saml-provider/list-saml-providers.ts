import { operation } from '../../iam-operation.js';
import { listedSamlProvider } from '../../outputs/saml-provider-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSAMLProviders.html */
export default operation('ListSAMLProviders', {
  authorize: () => everywhere('iam:ListSAMLProviders'),
  async handle({ caller, tools }) {
    const providers = await tools.policyStore.read('listSamlProviders', { account: callerAccount(caller) });
    return { SAMLProviderList: providers.map(listedSamlProvider) };
  },
});
