import { operation } from '../../operation.js';
import type { LoadedSecurityGroup } from '../../rows/security-groups.js';
import { addRequirements, authorizeRules } from '../../rules/rule-operations.js';
import { loadTarget } from '../../rules/target-group.js';
import { viewOf } from '../../views/view-context.js';

export default operation('AuthorizeSecurityGroupEgress', {
  load(call): LoadedSecurityGroup | undefined {
    const { tables, scope } = viewOf(call);
    return loadTarget(tables, scope, call.input);
  },
  authorize: (call) => addRequirements('AuthorizeSecurityGroupEgress', call),
  handle: async (call) => ({ Return: true, SecurityGroupRules: await authorizeRules(call, true) }),
});
