import { operation } from '../../iam-operation.js';
import { loadSamlProvider } from '../../resources/saml-provider.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSAMLProvider.html */
export default operation('DeleteSAMLProvider', {
  load: loadSamlProvider,
  authorize: ({ loaded }) => requirement('iam:DeleteSAMLProvider', loaded),
  async handle({ loaded, tools }) {
    await tools.policyStore.run('deleteSamlProvider', { id: existing(loaded).id });
    return {};
  },
});
