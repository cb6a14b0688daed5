import { type ConditionOperator, incomparable } from '../condition-operator.js';
import { type AddressWords, inRange, parseAddress, parseRange } from './parse-address.js';

// Most policies of a request look at one and the same address.
let lastText = '';
let lastAddress: AddressWords | undefined;

function addressOf(text: string): AddressWords | undefined {
  if (text !== lastText) {
    lastAddress = parseAddress(text);
    lastText = text;
  }
  return lastAddress;
}

/** An address within a CIDR block, or the address itself; IPv4 and IPv6. */
export const ipAddress: ConditionOperator = {
  name: 'IpAddress',
  negated: false,
  prepare(text) {
    const range = parseRange(text);
    if (range === undefined) return incomparable;
    return (value) => {
      const address = addressOf(value);
      return address === undefined ? undefined : inRange(address, range);
    };
  },
};
