import { operation } from '../../iam-operation.js';
import { userOutput } from '../../outputs/user-output.js';
import { requirement } from '../../resources/target.js';
import { existingUserOrRoot, loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html */
export default operation('GetUser', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:GetUser', loaded),
  async handle({ loaded, tools }) {
    const user = existingUserOrRoot(loaded);
    if (user !== undefined) return { User: userOutput(user) };
    const account = await tools.policyStore.read('account', { id: loaded.account });
    const CreateDate = new Date(account?.createdAt ?? tools.clock.cloud());
    return { User: { UserId: loaded.account, Arn: loaded.arn, CreateDate, Path: undefined, UserName: undefined } };
  },
});
