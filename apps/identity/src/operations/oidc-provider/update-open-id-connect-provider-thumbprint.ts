import { operation } from '../../iam-operation.js';
import { loadOidcProvider, thumbprintList } from '../../resources/oidc-provider.js';
import { required } from '../../resources/required.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateOpenIDConnectProviderThumbprint.html */
export default operation('UpdateOpenIDConnectProviderThumbprint', {
  load: loadOidcProvider,
  authorize: ({ loaded }) => requirement('iam:UpdateOpenIDConnectProviderThumbprint', loaded),
  async handle({ input, loaded, tools }) {
    const { id } = existing(loaded);
    const thumbprints = thumbprintList(required(input.ThumbprintList, 'ThumbprintList'));
    await tools.policyStore.run('putThumbprints', { id, thumbprints });
    return {};
  },
});
