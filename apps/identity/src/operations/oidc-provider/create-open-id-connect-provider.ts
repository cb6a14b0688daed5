import { operation } from '../../iam-operation.js';
import { tagsMember } from '../../outputs/tag-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { iamArn } from '../../resources/iam-arn.js';
import { providerName, thumbprintList } from '../../resources/oidc-provider.js';
import { required } from '../../resources/required.js';
import { taggedCreation, tagRecords } from '../../resources/tag-context.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html */
export default operation('CreateOpenIDConnectProvider', {
  load({ input, caller, request }) {
    const account = callerAccount(caller);
    const url = required(input.Url, 'Url');
    const arn = iamArn({ partition: request.partition, account }, `oidc-provider/${providerName(url)}`);
    return { account, url, arn };
  },
  authorize: ({ input, loaded: { arn: resource } }) =>
    taggedCreation(
      { action: 'iam:CreateOpenIDConnectProvider', resource },
      { action: 'iam:TagOpenIDConnectProvider', tags: input.Tags },
    ),
  async handle({ input, loaded: { account, url, arn: id }, tools }) {
    const { tags } = await tools.policyStore.run('createOidcProvider', {
      id,
      account,
      url,
      clientIds: input.ClientIDList ?? [],
      thumbprints: thumbprintList(input.ThumbprintList ?? []),
      tags: tagRecords(input.Tags),
    });
    return { OpenIDConnectProviderArn: id, ...tagsMember(tags) };
  },
});
