/** The addresses and names that instances get. */
import { randomBytes, randomInt } from 'node:crypto';
import { ServiceError } from '@cloudgate/common';
import type { Ec2ReadTables } from '@cloudgate/store';
import { domainOf } from '../catalogue/zones.js';
import { invalidValue } from '../errors/parameters.js';
import type { SubnetRow } from '../rows/types.js';

function toNumber(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

function toAddress(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}

/** The first address that a subnet gives and how many: AWS keeps the first four and the last. */
function range(cidrBlock: string): { first: number; count: number } {
  const [base = '', length = '32'] = cidrBlock.split('/');
  return { first: toNumber(base) + 4, count: Math.max(0, 2 ** (32 - Number(length)) - 5) };
}

/** How many addresses a subnet has left. */
export function freeAddresses(tables: Ec2ReadTables, subnet: SubnetRow): number {
  return range(subnet.cidrBlock).count - tables.networkInterfaces.findBy('subnet', subnet.id).length;
}

/**
 * A free private address of a subnet: the wanted one, or any.
 * @throws ServiceError `InvalidIPAddress.InUse`, `InvalidParameterValue` or `InsufficientFreeAddressesInSubnet`
 */
export function privateAddress(tables: Ec2ReadTables, subnet: SubnetRow, wanted: string | undefined): string {
  const { first, count } = range(subnet.cidrBlock);
  const taken = (privateIpAddress: string) =>
    tables.networkInterfaces.find('address', { subnetId: subnet.id, privateIpAddress }) !== undefined;
  if (wanted !== undefined) {
    const place = toNumber(wanted) - first;
    if (!(place >= 0 && place < count)) {
      throw invalidValue("Address does not fall within the subnet's address range");
    }
    if (taken(wanted)) throw new ServiceError('InvalidIPAddress.InUse', `Address ${wanted} is in use.`);
    return wanted;
  }
  const start = randomInt(Math.max(count, 1));
  for (let step = 0; step < count; step++) {
    const address = toAddress(first + ((start + step) % count));
    if (!taken(address)) return address;
  }
  const message = `There are not enough free addresses in subnet '${subnet.id}' to satisfy the requested number of instances.`;
  throw new ServiceError('InsufficientFreeAddressesInSubnet', message);
}

/** A public address from 198.18.0.0/15, which is set aside for tests and leads nowhere. */
export function publicAddress(): string {
  return toAddress(toNumber('198.18.0.0') + randomInt(1, 2 ** 17 - 1));
}

/** The name of a private address inside its VPC. */
export function privateName(region: string, address: string): string {
  const domain = region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
  return `ip-${address.replaceAll('.', '-')}.${domain}`;
}

/** The public name of a public address; empty without one. */
export function publicName(region: string, address: string | null): string {
  if (address === null) return '';
  const place = region === 'us-east-1' ? 'compute-1' : `${region}.compute`;
  return `ec2-${address.replaceAll('.', '-')}.${place}.${domainOf(region)}`;
}

/** A MAC address, locally administered. */
export function macAddress(): string {
  return ['02', ...Array.from(randomBytes(5), (byte) => byte.toString(16).padStart(2, '0'))].join(':');
}
