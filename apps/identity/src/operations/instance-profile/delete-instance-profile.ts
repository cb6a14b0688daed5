import { operation } from '../../iam-operation.js';
import { loadInstanceProfile } from '../../resources/instance-profile.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteInstanceProfile.html */
export default operation('DeleteInstanceProfile', {
  load: loadInstanceProfile,
  authorize: ({ loaded }) => requirement('iam:DeleteInstanceProfile', loaded),
  async handle({ loaded, tools }) {
    await tools.policyStore.run('deleteInstanceProfile', { id: existing(loaded).id });
    return {};
  },
});
