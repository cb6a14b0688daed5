import { operation } from '../../iam-operation.js';
import { roleOutput } from '../../outputs/role-output.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html */
export default operation('GetRole', {
  load: loadRole,
  authorize: ({ loaded }) => requirement('iam:GetRole', loaded),
  handle: ({ loaded }) => ({ Role: roleOutput(existing(loaded)) }),
});
