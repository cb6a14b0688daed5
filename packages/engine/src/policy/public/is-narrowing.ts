import { parseOperatorName } from '../../condition/operator-name.js';
import { parseRange } from '../../condition/ip/parse-address.js';
import type { ParsedCondition } from '../parsed-policy.js';

/** Keys that narrow a grant when their values are fixed. */
const FIXED_KEYS: ReadonlySet<string> = new Set([
  'aws:principalaccount',
  'aws:principalorgid',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceowner',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:userid',
  's3:dataaccesspointaccount',
  's3:x-amz-server-side-encryption-aws-kms-key-id',
]);

/** Keys of ARNs whose account must be fixed, while the rest may have wildcards. */
const ACCOUNT_KEYS: ReadonlySet<string> = new Set(['aws:principalarn', 's3:dataaccesspointarn']);

/** Private networks may be as wide as they are. */
const PRIVATE_NETWORKS = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/** Whether a condition keeps the public out: it must hold a key that S3 names to values that are fixed. */
export function isNarrowing({ operator, key, values }: ParsedCondition): boolean {
  const parsed = parseOperatorName(operator);
  const base = parsed?.operator ?? undefined;
  if (parsed === undefined || base === undefined || base.negated) return false;
  if (parsed.ifExists || parsed.set === 'ForAllValues') return false;
  const name = key.toLowerCase();
  if (values.length === 0) return false;
  if (name === 'aws:sourceip') return base.name === 'IpAddress' && values.every(isNarrowRange);
  if (FIXED_KEYS.has(name)) return values.every(isFixed);
  return ACCOUNT_KEYS.has(name) && values.every((value) => isFixed(value) || isFixed(value.split(':')[4] ?? '*'));
}

function isFixed(value: string): boolean {
  return value !== '' && !/[*?]|\$\{/.test(value);
}

/** Narrower than /8 for IPv4 and /32 for IPv6. */
function isNarrowRange(text: string): boolean {
  if (PRIVATE_NETWORKS.includes(text)) return true;
  const range = parseRange(text);
  return range !== undefined && range.bits >= (range.words.length === 2 ? 8 : 32);
}
