import { operation } from '../../iam-operation.js';
import { attachedPolicies } from '../../outputs/attached-policies.js';
import { loadUser } from '../../resources/user.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html */
export default operation('ListAttachedUserPolicies', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:ListAttachedUserPolicies', loaded),
  handle: ({ input, loaded, tools }) =>
    attachedPolicies({ principalType: 'user', principalId: existing(loaded).id }, input, tools),
});
