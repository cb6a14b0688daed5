import { operation } from '../../operation.js';
import type { LoadedSecurityGroup } from '../../rows/security-groups.js';
import { removeRequirements, revokeRules } from '../../rules/rule-operations.js';
import { loadTarget } from '../../rules/target-group.js';
import { viewOf } from '../../views/view-context.js';

export default operation('RevokeSecurityGroupIngress', {
  load(call): LoadedSecurityGroup | undefined {
    const { tables, scope } = viewOf(call);
    return loadTarget(tables, scope, call.input);
  },
  authorize: (call) => removeRequirements('ec2:RevokeSecurityGroupIngress', call),
  handle: async (call) => ({ Return: true, RevokedSecurityGroupRules: await revokeRules(call, false) }),
});
