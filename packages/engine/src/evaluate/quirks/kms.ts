import type { ServiceQuirk } from './service-quirk.js';

/**
 * A key's policy must name the account before its identity-based policies count. Aliases and actions on no particular
 * key have no key policy.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
 */
export const kms: ServiceQuirk = {
  accountMustBeNamed: ({ resource }, { resourceKind }) =>
    resourceKind === 'key' && resource !== '*' && !(typeof resource === 'string' && resource.includes(':alias/')),
  exemptFromResourceControl: new Set(['kms:retiregrant']),
};
