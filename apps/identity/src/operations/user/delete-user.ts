import { operation } from '../../iam-operation.js';
import { existing, requirement } from '../../resources/target.js';
import { loadUser } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html */
export default operation('DeleteUser', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:DeleteUser', loaded),
  async handle({ loaded, tools }) {
    await tools.policyStore.run('deleteUser', { id: existing(loaded).id });
    return {};
  },
});
