import { operation } from '../../iam-operation.js';
import { listedRole } from '../../outputs/role-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html */
export default operation('ListRoles', {
  authorize: () => everywhere('iam:ListRoles'),
  async handle({ input, caller, tools }) {
    const page = await tools.policyStore.read('listRoles', {
      account: callerAccount(caller),
      pathPrefix: input.PathPrefix,
      page: pageRequest(input),
    });
    return { Roles: page.items.map(listedRole), ...pageOutput(page) };
  },
});
