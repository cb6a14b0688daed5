import type { AvailabilityZone } from '@aws-sdk/client-ec2';
import { zonesOf } from '../../catalogue/zones.js';
import { invalidValue } from '../../errors/parameters.js';
import { operation } from '../../operation.js';
import { type FilterTable, filterBy } from '../../query/filters.js';
import { anywhere } from '../../resources/reference.js';

export default operation('DescribeAvailabilityZones', {
  authorize: () => anywhere('ec2:DescribeAvailabilityZones'),
  handle({ input, request }) {
    const { region } = request;
    const zones = zonesOf(region);
    const { ZoneNames: names = [], ZoneIds: ids = [] } = input;
    const unknown = [
      ...names.filter((name) => !zones.some((zone) => zone.name === name)),
      ...ids.filter((id) => !zones.some((zone) => zone.id === id)),
    ][0];
    if (unknown !== undefined) throw invalidValue(`Invalid availability zone: [${unknown}]`);
    const AvailabilityZones = zones
      .filter(({ name, id }) => names.length + ids.length === 0 || names.includes(name) || ids.includes(id))
      .map(({ name, id }): AvailabilityZone => ({
        ZoneName: name,
        ZoneId: id,
        ZoneType: 'availability-zone',
        State: 'available',
        OptInStatus: 'opt-in-not-required',
        Messages: [],
        RegionName: region,
        GroupName: `${region}-zg-1`,
        NetworkBorderGroup: region,
      }))
      .filter(filterBy(input.Filters, filters));
    return { AvailabilityZones };
  },
});

const filters: FilterTable<AvailabilityZone> = {
  'group-name': ({ GroupName }) => GroupName,
  'opt-in-status': ({ OptInStatus }) => OptInStatus,
  'region-name': ({ RegionName }) => RegionName,
  state: ({ State }) => State,
  'zone-id': ({ ZoneId }) => ZoneId,
  'zone-name': ({ ZoneName }) => ZoneName,
  'zone-type': ({ ZoneType }) => ZoneType,
};
