import { operation } from '../../iam-operation.js';
import { loadSamlProvider } from '../../resources/saml-provider.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagSAMLProvider.html */
export default operation('UntagSAMLProvider', {
  load: loadSamlProvider,
  authorize: ({ input, loaded }) => requirement('iam:UntagSAMLProvider', loaded, { 'aws:TagKeys': input.TagKeys }),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('untagResource', { resourceId: existing(loaded).id, keys: input.TagKeys ?? [] });
    return {};
  },
});
