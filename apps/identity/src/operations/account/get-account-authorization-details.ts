import { operation } from '../../iam-operation.js';
import { detailEntries } from '../../outputs/detail-entries.js';
import { callerAccount } from '../../resources/caller-account.js';
import { listedPage, pageOutput } from '../../resources/paging.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html */
export default operation('GetAccountAuthorizationDetails', {
  authorize: () => everywhere('iam:GetAccountAuthorizationDetails'),
  async handle({ input, caller, tools }) {
    const details = await tools.policyStore.read('authorizationDetails', { account: callerAccount(caller) });
    const entries = detailEntries(details, input.Filter);
    const page = listedPage(entries, input);
    const { items } = page;
    return {
      UserDetailList: items.flatMap(({ user }) => user ?? []),
      GroupDetailList: items.flatMap(({ group }) => group ?? []),
      RoleDetailList: items.flatMap(({ role }) => role ?? []),
      Policies: items.flatMap(({ policy }) => policy ?? []),
      ...pageOutput(page),
    };
  },
});
