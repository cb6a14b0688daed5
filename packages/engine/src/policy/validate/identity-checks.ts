import { checkActionsExist, checkActionVendors } from './check-actions.js';
import { checkLegacy } from './check-legacy.js';
import { checkNoPrincipal } from './check-no-principal.js';
import { checkResourceFormats, checkResourcesExist } from './check-resources.js';
import { checkSidCharacters, checkSids } from './check-sids.js';
import { checkOperators, checkSyntax } from './check-syntax.js';
import { checkVersion } from './check-version.js';
import type { Check } from './document-view.js';

/**
 * What IAM checks of a policy that is attached to a principal, in IAM's order. Services, actions and resources that
 * nobody knows are accepted.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export const identityChecks: readonly Check[] = [
  checkSyntax,
  checkOperators,
  checkVersion,
  checkLegacy,
  checkNoPrincipal,
  checkSidCharacters,
  checkSids('Statement IDs (SID) in a single policy must be unique.'),
  checkActionsExist,
  checkResourceFormats,
  checkActionVendors,
  checkResourcesExist,
];
