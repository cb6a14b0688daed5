import { operation } from '../../iam-operation.js';
import { attachedPolicies } from '../../outputs/attached-policies.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html */
export default operation('ListAttachedRolePolicies', {
  load: loadRole,
  authorize: ({ loaded }) => requirement('iam:ListAttachedRolePolicies', loaded),
  handle: ({ input, loaded, tools }) =>
    attachedPolicies({ principalType: 'role', principalId: existing(loaded).id }, input, tools),
});
