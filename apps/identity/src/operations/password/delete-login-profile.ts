import { operation } from '../../iam-operation.js';
import { profileOwner } from '../../resources/login-profile.js';
import { requirement } from '../../resources/target.js';
import { loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteLoginProfile.html */
export default operation('DeleteLoginProfile', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:DeleteLoginProfile', loaded),
  async handle({ loaded, tools }) {
    await tools.policyStore.run('deleteLoginProfile', { userId: profileOwner(loaded).id });
    return {};
  },
});
