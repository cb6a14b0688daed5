import { operation } from '../../iam-operation.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html */
export default operation('UpdateRole', {
  load: loadRole,
  authorize: ({ loaded }) => requirement('iam:UpdateRole', loaded),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('updateRole', {
      id: existing(loaded).id,
      description: input.Description,
      // As AWS documents it: an hour again, where the request says nothing.
      maxSessionDuration: input.MaxSessionDuration ?? 3600,
    });
    return {};
  },
});
