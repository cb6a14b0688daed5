/** Requests: compile the policies that apply to them, decide, explain. */
export { type AccessRequest, unknownResource } from './access-request.js';
export { compilePolicies } from './compile/compile-policies.js';
export type { CompiledPolicies } from './compile/compiled-policies.js';
export type { PolicySource, StatementReference } from './compile/policy-source.js';
export type { Decision, LayerName, Outcome } from './decision.js';
export { evaluate } from './evaluate.js';
export type { PolicyLayers, ResourcePolicyKind } from './layers.js';
export type { RequestContext } from './request-context.js';
export { accessDeniedMessage, type MessageOptions, type MessageStyle } from '../explain/access-denied-message.js';
