import { operation } from '../../iam-operation.js';
import { attachedPolicies } from '../../outputs/attached-policies.js';
import { loadGroup } from '../../resources/group.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedGroupPolicies.html */
export default operation('ListAttachedGroupPolicies', {
  load: loadGroup,
  authorize: ({ loaded }) => requirement('iam:ListAttachedGroupPolicies', loaded),
  handle: ({ input, loaded, tools }) =>
    attachedPolicies({ principalType: 'group', principalId: existing(loaded).id }, input, tools),
});
