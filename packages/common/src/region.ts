/**
 * Regions and the partitions they belong to.
 * @see https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
 */

/** A group of regions with its own IAM: `aws`, `aws-cn` or `aws-us-gov`. */
export type Partition = 'aws' | 'aws-cn' | 'aws-us-gov';

const regionForm = /^[a-z]{2}(-[a-z]+){1,3}-\d{1,2}$/;

/** True for text of a region's form, such as `eu-central-1` or `us-gov-west-1`. */
export function isRegion(text: string): boolean {
  return regionForm.test(text);
}

/** The partition of a region. */
export function partitionOf(region: string): Partition {
  if (region.startsWith('cn-')) return 'aws-cn';
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return 'aws';
}

/** The region in which IAM and the global STS endpoint live: what `aws:RequestedRegion` says for them. */
export const globalRegion = 'us-east-1';
