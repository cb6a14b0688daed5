/** Policy documents: read, check, measure and rewrite them. */
export { contextKeysOf } from './context-keys-of.js';
export { grantedActions, type GrantTest } from './granted-actions.js';
export { type JsonPath, type TextPosition } from './parse/json-path.js';
export { parsePolicy } from './parse/parse-policy.js';
export type {
  ParsedCondition,
  ParsedPolicy,
  ParsedStatement,
  PolicyVersion,
  PrincipalKind,
  PrincipalValue,
} from './parsed-policy.js';
export { InvalidPolicyError, isPolicyFault, type PolicyFault } from './policy-fault.js';
export { policySize } from './policy-size.js';
export type { PolicyPlace } from './policy-place.js';
export { mapPrincipals, principalsOf } from './principal/map-principals.js';
export { type ValidateOptions } from './validate/validate-options.js';
export { validatePolicy } from './validate/validate-policy.js';
export { isPublicPolicy } from './public/is-public-policy.js';
