import { operation } from '../../iam-operation.js';
import { loadSamlProvider } from '../../resources/saml-provider.js';
import { existing, requirement } from '../../resources/target.js';
import { invalidInput, metadataOf, newPrivateKey } from '../../saml/read-input.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSAMLProvider.html */
export default operation('UpdateSAMLProvider', {
  load: loadSamlProvider,
  authorize: ({ loaded }) => requirement('iam:UpdateSAMLProvider', loaded),
  async handle({ input, loaded, tools }) {
    const { id } = existing(loaded);
    const { SAMLMetadataDocument, AssertionEncryptionMode, AddPrivateKey, RemovePrivateKey } = input;
    if (
      [SAMLMetadataDocument, AssertionEncryptionMode, AddPrivateKey, RemovePrivateKey].every((one) => one === undefined)
    ) {
      throw invalidInput(
        'Unable to update identity provider. No updates are defined for metadata or encryption assertion.',
      );
    }
    if (AddPrivateKey !== undefined && RemovePrivateKey !== undefined) {
      throw invalidInput(
        'Unable to add and remove private keys in the same request. Set a value for only one of the two parameters.',
      );
    }
    await tools.policyStore.run('updateSamlProvider', {
      id,
      metadata: SAMLMetadataDocument === undefined ? undefined : metadataOf(SAMLMetadataDocument),
      encryptionMode: AssertionEncryptionMode,
      addKey: newPrivateKey(AddPrivateKey, tools),
      removeKeyId: RemovePrivateKey,
    });
    return { SAMLProviderArn: id };
  },
});
