import { operation } from '../../iam-operation.js';
import { listedUser } from '../../outputs/user-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html */
export default operation('ListUsers', {
  authorize: () => everywhere('iam:ListUsers'),
  async handle({ input, caller, tools }) {
    const page = await tools.policyStore.read('listUsers', {
      account: callerAccount(caller),
      pathPrefix: input.PathPrefix,
      page: pageRequest(input),
    });
    return { Users: page.items.map(listedUser), ...pageOutput(page) };
  },
});
