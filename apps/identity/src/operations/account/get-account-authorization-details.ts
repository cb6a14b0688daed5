import { operation } from '../../iam-operation.js';
import { detailEntries } from '../../outputs/detail-entries.js';
import { callerAccount } from '../../resources/caller-account.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html */
export default operation('GetAccountAuthorizationDetails', {
  authorize: () => everywhere('iam:GetAccountAuthorizationDetails'),
  async handle({ input, caller, tools }) {
    const details = await tools.policyStore.read('authorizationDetails', { account: callerAccount(caller) });
    const entries = detailEntries(details, input.Filter);
    const { after, limit } = pageRequest(input);
    const start = after === undefined ? 0 : Number(after);
    const page = entries.slice(start, start + limit);
    return {
      UserDetailList: page.flatMap(({ user }) => user ?? []),
      GroupDetailList: page.flatMap(({ group }) => group ?? []),
      RoleDetailList: page.flatMap(({ role }) => role ?? []),
      Policies: page.flatMap(({ policy }) => policy ?? []),
      ...pageOutput(start + limit < entries.length ? { next: String(start + limit) } : {}),
    };
  },
});
