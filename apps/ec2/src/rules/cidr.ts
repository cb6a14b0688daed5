/** Address ranges of rules. */
import { isIPv4, isIPv6 } from 'node:net';
import { ServiceError } from '@cloudgate/common';
import { invalidValue } from '../errors/parameters.js';

function split(cidr: string): { readonly address: string; readonly length: number } {
  const slash = cidr.indexOf('/');
  const length = /^\d{1,3}$/.test(cidr.slice(slash + 1)) ? Number(cidr.slice(slash + 1)) : NaN;
  return { address: slash < 0 ? cidr : cidr.slice(0, slash), length: slash < 0 ? NaN : length };
}

/**
 * An IPv4 range as EC2 keeps it, its host bits cleared: `10.1.2.3/8` is `10.0.0.0/8`.
 * @throws ServiceError `InvalidParameterValue` for text that is none
 */
export function ipv4Range(cidr: string): string {
  const { address, length } = split(cidr);
  if (!isIPv4(address) || !(length <= 32)) {
    throw invalidValue(`CIDR block ${cidr} is malformed`);
  }
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const block = 2 ** (32 - length);
  const base = Math.floor(number / block) * block;
  return `${[24, 16, 8, 0].map((shift) => Math.floor(base / 2 ** shift) % 256).join('.')}/${length}`;
}

/**
 * An IPv6 range, as it was written.
 * @throws ServiceError `InvalidParameterValue` for text that is none
 */
export function ipv6Range(cidr: string): string {
  const { address, length } = split(cidr);
  if (!isIPv6(address) || !(length <= 128)) throw invalidValue(`CIDR block ${cidr} is malformed`);
  return cidr.toLowerCase();
}

/**
 * Checks the ports of a rule; for ICMP they are its type and code.
 * @throws ServiceError `InvalidParameterValue` or `MissingParameter`
 */
export function checkPorts(protocol: string, from: number | undefined, to: number | undefined): void {
  if (protocol === 'tcp' || protocol === 'udp') {
    if (from === undefined || to === undefined) {
      throw new ServiceError(
        'InvalidParameterValue',
        `Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.`,
      );
    }
    if (from < 0 || to > 65535 || from > 65535) {
      throw invalidValue(
        `Invalid value '${from < 0 || from > 65535 ? from : to}' for port. Must be between 0 and 65535.`,
      );
    }
    if (from > to) throw invalidValue(`Invalid TCP/UDP port range (${from}:${to})`);
  }
}
