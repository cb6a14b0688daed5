/** The regions that are listed and the availability zones that each has: three, `a` to `c`. */
import { createHash } from 'node:crypto';
import { type Partition, partitionOf } from '@cloudgate/common';

/** An availability zone. */
export interface Zone {
  /** Such as `us-east-1a`. */
  readonly name: string;
  /** Such as `use1-az1`. */
  readonly id: string;
}

const listed = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'cn-north-1',
  'cn-northwest-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-gov-east-1',
  'us-gov-west-1',
  'us-west-1',
  'us-west-2',
];

/** The regions that every account of a partition has. Others work too, and are not listed. */
export function regionsOf(partition: Partition): string[] {
  return listed.filter((region) => partitionOf(region) === partition);
}

/** The host name of EC2 in a region. */
export function endpointOf(region: string): string {
  return `ec2.${region}.${domainOf(region)}`;
}

/** The domain under which a region's partition serves. */
export function domainOf(region: string): string {
  return partitionOf(region) === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
}

/** The zones of a region, in order. */
export function zonesOf(region: string): [Zone, Zone, Zone] {
  const zone = (letter: string, number: number): Zone => ({
    name: `${region}${letter}`,
    id: `${shortName(region)}-az${number}`,
  });
  return [zone('a', 1), zone('b', 2), zone('c', 3)];
}

/** `ap-southeast-1` is `apse1`, `us-gov-west-1` is `usgw1`. */
function shortName(region: string): string {
  const [area = '', ...words] = region.split('-');
  const number = words.pop() ?? '';
  const short = words.map((word) => {
    const compound = /^(north|south)(east|west)$/.exec(word);
    return compound ? `${compound[1]?.[0]}${compound[2]?.[0]}` : word.charAt(0);
  });
  return `${area}${short.join('')}${number}`;
}

/** An id that is the same each time it is asked for, such as those of a region's images: 17 hexadecimal digits. */
export function stableId(prefix: string, ...of: readonly string[]): string {
  const digest = createHash('sha256')
    .update([prefix, ...of].join('/'))
    .digest('hex');
  return `${prefix}-0${digest.slice(0, 16)}`;
}
