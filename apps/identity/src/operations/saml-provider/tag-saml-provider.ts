import { operation } from '../../iam-operation.js';
import { loadSamlProvider } from '../../resources/saml-provider.js';
import { requestTagContext, tagRecords } from '../../resources/tag-context.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagSAMLProvider.html */
export default operation('TagSAMLProvider', {
  load: loadSamlProvider,
  authorize: ({ input, loaded }) =>
    requirement('iam:TagSAMLProvider', loaded, requestTagContext(tagRecords(input.Tags))),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('tagResource', { resourceId: existing(loaded).id, tags: tagRecords(input.Tags) });
    return {};
  },
});
