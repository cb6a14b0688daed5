import type { Instance } from '@aws-sdk/client-ec2';
import { allFound } from '../../errors/not-found.js';
import { invalidCombination } from '../../errors/parameters.js';
import { operation } from '../../operation.js';
import { filterBy } from '../../query/filters.js';
import { pageOf } from '../../query/page.js';
import { anywhere } from '../../resources/reference.js';
import { instances, instanceWith } from '../../rows/instances.js';
import { instanceFilters } from '../../views/instance-filters.js';
import { instanceView, reservationsOf } from '../../views/instance-view.js';
import { readingOf, viewOf } from '../../views/view-context.js';

export default operation('DescribeInstances', {
  authorize: () => anywhere('ec2:DescribeInstances'),
  handle(call) {
    const { input } = call;
    const context = viewOf(call);
    const reading = readingOf(context);
    const ids = input.InstanceIds ?? [];
    if (ids.length > 0 && input.MaxResults !== undefined) {
      throw invalidCombination('The parameter instancesSet cannot be used with the parameter maxResults');
    }
    const rows =
      ids.length > 0
        ? allFound('instance', new Map(ids.map((id) => [id, instanceWith(context.tables, reading, id)])))
        : instances(context.tables, reading);
    const matches = filterBy<Instance & { ReservationId: string; OwnerId: string }>(input.Filters, instanceFilters);
    const shown = input.Filters?.length
      ? rows.filter((row) =>
          matches({ ...instanceView(context, row), ReservationId: row.reservationId, OwnerId: row.accountId }),
        )
      : rows;
    // A reservation's instances stay together, and the newest comes last.
    const { items, NextToken } = pageOf(shown, input, {
      idOf: (row) => `${row.launchTime.toISOString()}/${row.reservationId}/${String(row.launchIndex).padStart(4, '0')}`,
    });
    return { Reservations: reservationsOf(context, items), NextToken };
  },
});
