import { negationOf } from '../condition-operator.js';
import { ipAddress } from './ip-address.js';

/** The negation of `IpAddress`. */
export const notIpAddress = negationOf(ipAddress, 'NotIpAddress');
