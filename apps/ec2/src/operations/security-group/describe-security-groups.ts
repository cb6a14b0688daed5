import { ServiceError } from '@cloudgate/common';
import { allFound } from '../../errors/not-found.js';
import { operation } from '../../operation.js';
import { filterBy } from '../../query/filters.js';
import { pageOf } from '../../query/page.js';
import { anywhere } from '../../resources/reference.js';
import { defaultVpc, securityGroupNamed, securityGroups, securityGroupWith } from '../../rows/network.js';
import type { SecurityGroupRow } from '../../rows/types.js';
import { securityGroupFilters, securityGroupView } from '../../views/security-group-view.js';
import { type ViewContext, viewOf } from '../../views/view-context.js';

export default operation('DescribeSecurityGroups', {
  authorize: () => anywhere('ec2:DescribeSecurityGroups'),
  handle(call) {
    const { input } = call;
    const context = viewOf(call);
    const named = [...byIds(context, input.GroupIds ?? []), ...byNames(context, input.GroupNames ?? [])];
    const everything = !input.GroupIds?.length && !input.GroupNames?.length;
    const rows = everything ? securityGroups(context.tables, context.scope) : named;
    const shown = rows
      .map((row) => securityGroupView(context, row))
      .filter(filterBy(input.Filters, securityGroupFilters));
    const { items, NextToken } = pageOf(shown, input, { idOf: ({ GroupId = '' }) => GroupId });
    return { SecurityGroups: [...items], NextToken };
  },
});

function byIds({ tables, scope }: ViewContext, ids: readonly string[]): SecurityGroupRow[] {
  return allFound('security-group', new Map(ids.map((id) => [id, securityGroupWith(tables, scope, id)])));
}

function byNames({ tables, scope }: ViewContext, names: readonly string[]): SecurityGroupRow[] {
  const vpc = defaultVpc(tables, scope);
  return names.map((name) => {
    const group = securityGroupNamed(tables, vpc, name);
    if (group) return group;
    const message = `The security group '${name}' does not exist in default VPC '${vpc.id}'`;
    throw new ServiceError('InvalidGroup.NotFound', message);
  });
}
