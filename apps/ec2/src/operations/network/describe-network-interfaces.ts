import { allFound } from '../../errors/not-found.js';
import { operation } from '../../operation.js';
import { filterBy } from '../../query/filters.js';
import { pageOf } from '../../query/page.js';
import { anywhere } from '../../resources/reference.js';
import { inScope, ownRow } from '../../rows/scoped.js';
import { networkInterfaceFilters, networkInterfaceView } from '../../views/network-interface-view.js';
import { viewOf } from '../../views/view-context.js';

export default operation('DescribeNetworkInterfaces', {
  authorize: () => anywhere('ec2:DescribeNetworkInterfaces'),
  handle(call) {
    const { input } = call;
    const context = viewOf(call);
    const { tables, scope } = context;
    const ids = input.NetworkInterfaceIds ?? [];
    const found = new Map(ids.map((id) => [id, ownRow(scope, tables.networkInterfaces.get(id))]));
    const rows =
      ids.length > 0 ? allFound('network-interface', found) : tables.networkInterfaces.findBy('region', inScope(scope));
    const matches = filterBy(input.Filters, networkInterfaceFilters);
    const shown = rows
      .map((row) => networkInterfaceView(context, row))
      .filter((view) => matches({ ...view, Tags: view.TagSet }));
    const { items, NextToken } = pageOf(shown, input, { idOf: ({ NetworkInterfaceId = '' }) => NetworkInterfaceId });
    return { NetworkInterfaces: [...items], NextToken };
  },
});
