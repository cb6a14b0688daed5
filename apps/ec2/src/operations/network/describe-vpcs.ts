import { allFound } from '../../errors/not-found.js';
import { operation } from '../../operation.js';
import { filterBy } from '../../query/filters.js';
import { pageOf } from '../../query/page.js';
import { anywhere } from '../../resources/reference.js';
import { vpcs, vpcWith } from '../../rows/network.js';
import { vpcFilters, vpcView } from '../../views/network-view.js';
import { viewOf } from '../../views/view-context.js';

export default operation('DescribeVpcs', {
  authorize: () => anywhere('ec2:DescribeVpcs'),
  handle(call) {
    const { input } = call;
    const context = viewOf(call);
    const { tables, scope } = context;
    const ids = input.VpcIds ?? [];
    const rows =
      ids.length > 0
        ? allFound('vpc', new Map(ids.map((id) => [id, vpcWith(tables, scope, id)])))
        : vpcs(tables, scope);
    const shown = rows.map((row) => vpcView(context, row)).filter(filterBy(input.Filters, vpcFilters));
    const { items, NextToken } = pageOf(shown, input, { idOf: ({ VpcId = '' }) => VpcId });
    return { Vpcs: [...items], NextToken };
  },
});
