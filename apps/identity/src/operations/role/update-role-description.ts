import { operation } from '../../iam-operation.js';
import { roleOutput } from '../../outputs/role-output.js';
import { required } from '../../resources/required.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRoleDescription.html */
export default operation('UpdateRoleDescription', {
  load: loadRole,
  authorize: ({ loaded }) => requirement('iam:UpdateRoleDescription', loaded),
  async handle({ input, loaded, tools }) {
    const role = await tools.policyStore.run('updateRole', {
      id: existing(loaded).id,
      description: required(input.Description, 'Description'),
    });
    return { Role: roleOutput(role) };
  },
});
