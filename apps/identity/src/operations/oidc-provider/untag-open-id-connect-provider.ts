import { operation } from '../../iam-operation.js';
import { loadOidcProvider } from '../../resources/oidc-provider.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagOpenIDConnectProvider.html */
export default operation('UntagOpenIDConnectProvider', {
  load: loadOidcProvider,
  authorize: ({ input, loaded }) =>
    requirement('iam:UntagOpenIDConnectProvider', loaded, { 'aws:TagKeys': input.TagKeys }),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('untagResource', { resourceId: existing(loaded).id, keys: input.TagKeys ?? [] });
    return {};
  },
});
