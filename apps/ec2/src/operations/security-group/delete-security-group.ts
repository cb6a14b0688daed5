import type { Ec2Tables } from '@cloudgate/store';
import { notFound } from '../../errors/not-found.js';
import { defaultGroup, groupInUse } from '../../errors/security-groups.js';
import { operation } from '../../operation.js';
import { defaultVpc } from '../../rows/network.js';
import type { LoadedSecurityGroup } from '../../rows/security-groups.js';
import { dropTags } from '../../rows/tags.js';
import { foundTarget, loadTarget, targetGroup } from '../../rules/target-group.js';
import { scopeOf } from '../../scope.js';
import { viewOf } from '../../views/view-context.js';

export default operation('DeleteSecurityGroup', {
  load(call): LoadedSecurityGroup | undefined {
    const { tables, scope } = viewOf(call);
    return loadTarget(tables, scope, call.input);
  },
  authorize(call) {
    const { resource, context } = targetGroup(scopeOf(call), call.input, call.loaded);
    return { action: 'ec2:DeleteSecurityGroup', resource, context };
  },
  async handle(call) {
    const { tables, scope } = viewOf(call);
    const { row } = foundTarget(call.input, call.loaded, defaultVpc(tables, scope).id);
    if (row.name === 'default') throw defaultGroup(row.id);
    await call.tools.store.run((writable) => deleteGroup(writable, row.id));
    return { Return: true, GroupId: row.id };
  },
});

function deleteGroup(tables: Ec2Tables, id: string): void {
  if (tables.securityGroups.get(id) === undefined) throw notFound('security-group', [id]);
  const named = tables.securityGroupRules.findBy('referencedGroup', id).some((rule) => rule.groupId !== id);
  if (named || tables.networkInterfaceGroups.findBy('group', id).length > 0) throw groupInUse(id);
  for (const rule of tables.securityGroupRules.findBy('group', id)) {
    dropTags(tables, rule.id);
    tables.securityGroupRules.delete(rule);
  }
  dropTags(tables, id);
  tables.securityGroups.delete(id);
}
