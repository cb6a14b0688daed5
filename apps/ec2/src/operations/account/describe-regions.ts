import type { Region } from '@aws-sdk/client-ec2';
import { endpointOf, regionsOf } from '../../catalogue/zones.js';
import { invalidValue } from '../../errors/parameters.js';
import { operation } from '../../operation.js';
import { type FilterTable, filterBy } from '../../query/filters.js';
import { anywhere } from '../../resources/reference.js';

export default operation('DescribeRegions', {
  authorize: () => anywhere('ec2:DescribeRegions'),
  handle({ input, request }) {
    const listed = regionsOf(request.partition);
    const names = input.RegionNames ?? [];
    const unknown = names.find((name) => !listed.includes(name));
    if (unknown !== undefined) throw invalidValue(`Invalid region name '${unknown}' specified`);
    const Regions = listed
      .filter((name) => names.length === 0 || names.includes(name))
      .map((RegionName) => ({ RegionName, Endpoint: endpointOf(RegionName), OptInStatus: 'opt-in-not-required' }))
      .filter(filterBy(input.Filters, filters));
    return { Regions };
  },
});

const filters: FilterTable<Region> = {
  endpoint: ({ Endpoint }) => Endpoint,
  'opt-in-status': ({ OptInStatus }) => OptInStatus,
  'region-name': ({ RegionName }) => RegionName,
};
