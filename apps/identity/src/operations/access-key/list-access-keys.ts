import { operation } from '../../iam-operation.js';
import { accessKeyOutput } from '../../outputs/access-key-output.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { requirement } from '../../resources/target.js';
import { existingUserOrRoot, loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html */
export default operation('ListAccessKeys', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:ListAccessKeys', loaded),
  async handle({ input, loaded, tools }) {
    const page = await tools.policyStore.read('listAccessKeys', {
      account: loaded.account,
      userId: existingUserOrRoot(loaded)?.id,
      page: pageRequest(input),
    });
    return { AccessKeyMetadata: page.items.map(accessKeyOutput), ...pageOutput(page) };
  },
});
