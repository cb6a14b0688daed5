import type { FaultText } from '../policy-fault.js';
import type { PolicyPlace } from '../policy-place.js';
import { policySize } from '../policy-size.js';
import { bucketChecks } from './bucket/bucket-checks.js';
import type { Check } from './document-view.js';
import { identityChecks } from './identity-checks.js';
import { resourceControlChecks, serviceControlChecks } from './organization-checks.js';
import { resourceChecks } from './resource-checks.js';
import { trustChecks } from './trust-checks.js';
import type { ValidateOptions } from './validate-options.js';

/** How a place checks, measures and complains. */
export interface PlaceRules {
  readonly code: string;
  /** For a text that is not JSON, or not an object. */
  readonly notJson: string;
  readonly checks: (options: ValidateOptions) => readonly Check[];
  readonly size: (text: string) => number;
  readonly maxSize?: number;
  readonly tooLong: (limit: number) => FaultText;
}

const ORGANIZATION_SENTENCE =
  'The provided policy document does not meet the requirements of the specified policy type.';

const identity: PlaceRules = {
  code: 'MalformedPolicyDocument',
  notJson: 'Syntax errors in policy.',
  checks: () => identityChecks,
  size: policySize,
  tooLong: (limit) => ({ code: 'LimitExceeded', message: `Cannot exceed quota for PolicySize: ${limit}` }),
};

const organization = {
  code: 'MalformedPolicyDocumentException',
  notJson: ORGANIZATION_SENTENCE,
  size: (text: string) => text.length,
  tooLong: () => ({
    code: 'ConstraintViolationException',
    message: 'You have exceeded the allowed maximum size of a policy.',
  }),
};

export const placeRules: Readonly<Record<PolicyPlace, PlaceRules>> = {
  identity,
  boundary: identity,
  session: identity,
  trust: {
    ...identity,
    notJson: 'This policy contains invalid Json',
    checks: trustChecks,
    tooLong: (limit) => ({ code: 'LimitExceeded', message: `Cannot exceed quota for ACLSizePerRole: ${limit}` }),
  },
  bucket: {
    code: 'MalformedPolicy',
    notJson: 'This policy contains invalid Json',
    checks: bucketChecks,
    size: (text) => policySize(text),
    maxSize: 20_480,
    tooLong: (limit) => ({
      code: 'MalformedPolicy',
      message: `Normalized policy document exceeds the maximum allowed size of ${limit} bytes`,
    }),
  },
  resource: { ...identity, checks: resourceChecks },
  scp: { ...organization, checks: () => serviceControlChecks },
  rcp: { ...organization, checks: () => resourceControlChecks },
};
