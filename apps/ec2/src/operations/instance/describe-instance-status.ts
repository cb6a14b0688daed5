import type { InstanceStatus, InstanceStatusSummary } from '@aws-sdk/client-ec2';
import { zonesOf } from '../../catalogue/zones.js';
import { allFound } from '../../errors/not-found.js';
import { invalidCombination } from '../../errors/parameters.js';
import { operation } from '../../operation.js';
import { type FilterTable, filterBy } from '../../query/filters.js';
import { pageOf } from '../../query/page.js';
import { anywhere } from '../../resources/reference.js';
import { stateAt } from '../../rows/instance-state.js';
import { instances, instanceWith } from '../../rows/instances.js';
import type { InstanceRow } from '../../rows/types.js';
import { readingOf, viewOf } from '../../views/view-context.js';

export default operation('DescribeInstanceStatus', {
  authorize: () => anywhere('ec2:DescribeInstanceStatus'),
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
    const shown = rows
      .map((row) => statusView(row, context.now))
      .filter(({ InstanceState: state }) => input.IncludeAllInstances || state?.Name === 'running')
      .filter(filterBy(input.Filters, filters));
    const { items, NextToken } = pageOf(shown, input, { idOf: ({ InstanceId = '' }) => InstanceId });
    return { InstanceStatuses: [...items], NextToken };
  },
});

function statusView(row: InstanceRow, now: number): InstanceStatus {
  const state = stateAt(row, now);
  return {
    InstanceId: row.id,
    InstanceState: state,
    AvailabilityZone: row.availabilityZone,
    AvailabilityZoneId: zonesOf(row.region).find(({ name }) => name === row.availabilityZone)?.id,
    InstanceStatus: summary(state.Name),
    SystemStatus: summary(state.Name),
    AttachedEbsStatus: summary(state.Name),
    Events: [],
  };
}

function summary(state: string): InstanceStatusSummary & { Status?: 'ok' | 'initializing' | 'not-applicable' } {
  if (state === 'running') return { Status: 'ok', Details: [{ Name: 'reachability', Status: 'passed' }] };
  if (state === 'pending')
    return { Status: 'initializing', Details: [{ Name: 'reachability', Status: 'initializing' }] };
  return { Status: 'not-applicable' };
}

const filters: FilterTable<InstanceStatus> = {
  'availability-zone': ({ AvailabilityZone }) => AvailabilityZone,
  'availability-zone-id': ({ AvailabilityZoneId }) => AvailabilityZoneId,
  'instance-state-code': ({ InstanceState: state }) => state?.Code,
  'instance-state-name': ({ InstanceState: state }) => state?.Name,
  'instance-status.reachability': ({ InstanceStatus: status }) => status?.Details?.map(({ Status }) => Status),
  'instance-status.status': ({ InstanceStatus: status }) => status?.Status,
  'system-status.reachability': ({ SystemStatus: status }) => status?.Details?.map(({ Status }) => Status),
  'system-status.status': ({ SystemStatus: status }) => status?.Status,
};
