import { unservedIam } from './iam.js';
import { unservedSts } from './sts.js';

/** By service and operation, why an operation is not served. */
export const unserved: Readonly<Record<'iam' | 'sts', Readonly<Record<string, string>>>> = {
  iam: unservedIam,
  sts: unservedSts,
};
