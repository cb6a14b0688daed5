import { operation } from '../../iam-operation.js';
import { tagOutput } from '../../outputs/tag-output.js';
import { loadOidcProvider } from '../../resources/oidc-provider.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOpenIDConnectProviderTags.html */
export default operation('ListOpenIDConnectProviderTags', {
  load: loadOidcProvider,
  authorize: ({ loaded }) => requirement('iam:ListOpenIDConnectProviderTags', loaded),
  async handle({ input, loaded, tools }) {
    const resourceId = existing(loaded).id;
    const page = await tools.policyStore.read('listTags', { resourceId, page: pageRequest(input) });
    return { Tags: tagOutput(page.items), ...pageOutput(page) };
  },
});
