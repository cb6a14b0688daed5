import { operation } from '../../iam-operation.js';
import { loadOidcProvider } from '../../resources/oidc-provider.js';
import { requestTagContext, tagRecords } from '../../resources/tag-context.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagOpenIDConnectProvider.html */
export default operation('TagOpenIDConnectProvider', {
  load: loadOidcProvider,
  authorize: ({ input, loaded }) =>
    requirement('iam:TagOpenIDConnectProvider', loaded, requestTagContext(tagRecords(input.Tags))),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('tagResource', { resourceId: existing(loaded).id, tags: tagRecords(input.Tags) });
    return {};
  },
});
