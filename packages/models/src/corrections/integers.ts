/**
 * Which numbers are whole: the clients' schemas have one type for all numbers, AWS's API references tell them apart.
 * Services that are not here are not known.
 */

const range = ['MemoryGiBPerVCpuRequest', 'TotalLocalStorageGBRequest', 'NetworkBandwidthGbpsRequest'];

/** The inputs that may have a fraction, as `Shape.Member` or `Member`. */
const fractions: Readonly<Record<string, ReadonlySet<string>>> = {
  iam: new Set(),
  sts: new Set(),
  s3: new Set(),
  ec2: new Set([
    ...range.flatMap((shape) => [`${shape}.Min`, `${shape}.Max`]),
    ...['Weight', 'WeightedCapacity', 'Priority', 'Price', 'UploadSize', 'Amount'],
    ...['FulfilledCapacity', 'OnDemandFulfilledCapacity'],
  ]),
};

/** True for a number that has to be whole in a request. */
export function isInteger(service: string, shape: string, member: string): boolean {
  const known = fractions[service];
  return known !== undefined && !known.has(member) && !known.has(`${shape}.${member}`);
}
