import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOpenIDConnectProviders.html */
export default operation('ListOpenIDConnectProviders', {
  authorize: () => everywhere('iam:ListOpenIDConnectProviders'),
  async handle({ caller, tools }) {
    const providers = await tools.policyStore.read('listOidcProviders', { account: callerAccount(caller) });
    return { OpenIDConnectProviderList: providers.map(({ id }) => ({ Arn: id })) };
  },
});
