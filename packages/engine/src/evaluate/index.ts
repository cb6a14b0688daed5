/** Requests: compile the policies that apply to them, decide, explain. */
export type { Principal } from '@cloudgate/common';
export { type AccessRequest, unknownResource } from './access-request.js';
export { compilePolicies } from './compile/compile-policies.js';
export type { CompiledPolicies } from './compile/compiled-policies.js';
export type { PolicySource, StatementReference } from './compile/policy-source.js';
export type { Decision, LayerName, Outcome } from './decision.js';
export { evaluate } from './evaluate.js';
export type { PolicyLayers, ResourcePolicyKind } from './layers.js';
export type { RequestContext } from './request-context.js';
export { accessDeniedMessage, type MessageOptions, type MessageStyle } from '../explain/access-denied-message.js';
export { explain, type ExplainOptions } from '../explain/explain.js';
export type {
  Explanation,
  LayerTrace,
  Mismatch,
  MissingKey,
  PolicyTrace,
  PrincipalMatch,
  StatementTrace,
} from '../explain/explanation.js';
export { mismatchText, renderTree, type RenderOptions } from '../explain/render-tree.js';
export { ConditionKeys, type ConditionKeyTables, type ConditionKeyType } from '../keys/condition-keys.js';
export { loadConditionKeys } from '../keys/load-condition-keys.js';
export { simulate, type Simulation } from '../simulate/simulate.js';
export type {
  MatchedStatement,
  ResourceResult,
  SimulatedDecision,
  SimulationResult,
} from '../simulate/simulation-result.js';
