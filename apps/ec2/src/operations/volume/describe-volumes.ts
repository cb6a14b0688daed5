import { allFound } from '../../errors/not-found.js';
import { operation } from '../../operation.js';
import { filterBy } from '../../query/filters.js';
import { pageOf } from '../../query/page.js';
import { anywhere } from '../../resources/reference.js';
import { inScope, ownRow } from '../../rows/scoped.js';
import { viewOf } from '../../views/view-context.js';
import { volumeFilters, volumeView } from '../../views/volume-view.js';

export default operation('DescribeVolumes', {
  authorize: () => anywhere('ec2:DescribeVolumes'),
  handle(call) {
    const { input } = call;
    const context = viewOf(call);
    const { tables, scope } = context;
    const ids = input.VolumeIds ?? [];
    const rows =
      ids.length > 0
        ? allFound('volume', new Map(ids.map((id) => [id, ownRow(scope, tables.volumes.get(id))])))
        : tables.volumes.findBy('region', inScope(scope));
    const shown = rows.map((row) => volumeView(context, row)).filter(filterBy(input.Filters, volumeFilters));
    const { items, NextToken } = pageOf(shown, input, { idOf: ({ VolumeId = '' }) => VolumeId });
    return { Volumes: [...items], NextToken };
  },
});
