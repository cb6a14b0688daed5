import { checkActionsExist, checkActionVendors } from './check-actions.js';
import { checkNoAllowNotPrincipal, checkPrincipalExists } from './check-grants.js';
import { checkPrincipals } from './check-principals.js';
import { checkResourcesExist } from './check-resources.js';
import { checkSids } from './check-sids.js';
import { checkOperators, checkSyntax } from './check-syntax.js';
import type { Check } from './document-view.js';
import type { ValidateOptions } from './validate-options.js';

/** What services other than S3 check of a resource-based policy; their words differ, these are IAM's. */
export function resourceChecks(options: ValidateOptions): readonly Check[] {
  return [
    checkSyntax,
    checkOperators,
    checkPrincipalExists,
    checkNoAllowNotPrincipal,
    checkSids('Statement IDs (SID) in a single policy must be unique.'),
    checkActionsExist,
    checkActionVendors,
    checkResourcesExist,
    checkPrincipals(options, () => 'Invalid principal in policy'),
  ];
}
