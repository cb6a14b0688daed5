import { allFound } from '../../errors/not-found.js';
import { operation } from '../../operation.js';
import { filterBy } from '../../query/filters.js';
import { pageOf } from '../../query/page.js';
import { anywhere } from '../../resources/reference.js';
import { subnets, subnetWith } from '../../rows/network.js';
import { subnetFilters, subnetView } from '../../views/network-view.js';
import { viewOf } from '../../views/view-context.js';

export default operation('DescribeSubnets', {
  authorize: () => anywhere('ec2:DescribeSubnets'),
  handle(call) {
    const { input } = call;
    const context = viewOf(call);
    const { tables, scope } = context;
    const ids = input.SubnetIds ?? [];
    const rows =
      ids.length > 0
        ? allFound('subnet', new Map(ids.map((id) => [id, subnetWith(tables, scope, id)])))
        : subnets(tables, scope);
    const shown = rows.map((row) => subnetView(context, row)).filter(filterBy(input.Filters, subnetFilters));
    const { items, NextToken } = pageOf(shown, input, { idOf: ({ SubnetId = '' }) => SubnetId });
    return { Subnets: [...items], NextToken };
  },
});
