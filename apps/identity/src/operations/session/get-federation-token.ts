import { formatArn } from '@cloudgate/common';
import { callerAccount } from '../../resources/caller-account.js';
import { required } from '../../resources/required.js';
import { taggedCreation } from '../../resources/tag-context.js';
import { issueCredentials } from '../../sessions/issue-credentials.js';
import { packedSize, sessionPolicies } from '../../sessions/session-policies.js';
import { joinedTags, sessionTags } from '../../sessions/session-tags.js';
import { userSessionSeconds } from '../../sessions/user-session-seconds.js';
import { operation } from '../../sts-operation.js';

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html */
export default operation('GetFederationToken', {
  load: ({ input, caller, request }) => {
    const account = callerAccount(caller);
    const resource = `federated-user/${required(input.Name, 'Name')}`;
    return { account, arn: formatArn({ partition: request.partition, service: 'sts', region: '', account, resource }) };
  },
  authorize: ({ input, loaded: { arn: resource } }) =>
    taggedCreation({ action: 'sts:GetFederationToken', resource }, { action: 'sts:TagSession', tags: input.Tags }),
  async handle({ input, caller, loaded: { account, arn }, tools }) {
    const name = required(input.Name, 'Name');
    const { tags } = joinedTags(sessionTags(caller, input));
    const parts = { tags, ...(await sessionPolicies(tools, input, account)) };
    const size = packedSize(parts);
    const Credentials = await issueCredentials(tools, {
      type: 'federation-token',
      account,
      ...(caller.principal.kind === 'user' ? { principalId: caller.principal.id } : {}),
      name,
      durationSeconds: userSessionSeconds(caller, input.DurationSeconds),
      ...parts,
    });
    return { Credentials, FederatedUser: { FederatedUserId: `${account}:${name}`, Arn: arn }, ...size };
  },
});
