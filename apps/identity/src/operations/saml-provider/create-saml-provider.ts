import { operation } from '../../iam-operation.js';
import { tagsMember } from '../../outputs/tag-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { iamArn } from '../../resources/iam-arn.js';
import { required } from '../../resources/required.js';
import { taggedCreation, tagRecords } from '../../resources/tag-context.js';
import { metadataOf, newPrivateKey, newSamlId } from '../../saml/read-input.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html */
export default operation('CreateSAMLProvider', {
  load({ input, caller, request }) {
    const account = callerAccount(caller);
    const name = required(input.Name, 'Name');
    return { account, name, arn: iamArn({ partition: request.partition, account }, `saml-provider/${name}`) };
  },
  authorize: ({ input, loaded: { arn: resource } }) =>
    taggedCreation({ action: 'iam:CreateSAMLProvider', resource }, { action: 'iam:TagSAMLProvider', tags: input.Tags }),
  async handle({ input, loaded: { account, name, arn: id }, tools }) {
    const { tags } = await tools.policyStore.run('createSamlProvider', {
      id,
      account,
      name,
      uuid: newSamlId(),
      metadata: metadataOf(required(input.SAMLMetadataDocument, 'SAMLMetadataDocument')),
      encryptionMode: input.AssertionEncryptionMode,
      addKey: newPrivateKey(input.AddPrivateKey, tools),
      tags: tagRecords(input.Tags),
    });
    return { SAMLProviderArn: id, ...tagsMember(tags) };
  },
});
