import type { Principal } from '@cloudgate/common';
import type { LayerName, Outcome } from '../evaluate/decision.js';
import type { PolicyLayers } from '../evaluate/layers.js';
import type { RequestContext } from '../evaluate/request-context.js';
import { explain, layersToTrace } from '../explain/explain.js';
import type { Explanation } from '../explain/explanation.js';
import { matchedStatements } from './matched-statements.js';
import type { MatchedStatement, ResourceResult, SimulatedDecision, SimulationResult } from './simulation-result.js';

/** What is to be simulated. */
export interface Simulation {
  readonly principal: Principal;
  readonly actions: readonly string[];
  /** ARNs; everything (`*`) when left out or empty. */
  readonly resources?: readonly string[] | undefined;
  /** The account that owns the resources; the principal's own when left out. */
  readonly resourceAccount?: string | undefined;
  readonly context: RequestContext;
  readonly layers: PolicyLayers;
}

/**
 * Decides every action on every resource and reports as the policy simulator does. The core of SimulatePrincipalPolicy
 * and SimulateCustomPolicy.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export function simulate(simulation: Simulation): readonly SimulationResult[] {
  const { actions, resources = [] } = simulation;
  const all = resources.length === 0 ? ['*'] : resources;
  return actions.flatMap((action) => all.map((resource) => simulateOne(simulation, action, resource)));
}

function simulateOne(simulation: Simulation, action: string, resource: string): SimulationResult {
  const { principal, resourceAccount, context, layers } = simulation;
  const request = { principal, action, resource, resourceAccount, context };
  const explanation = explain(request, layers);
  const statements = matchedStatements(explanation, layersToTrace(request, layers));
  const result = resourceResult(explanation, resource, statements);
  const organizations = verdictOn(explanation, 'service control policy');
  const specific = resource === '*' ? [] : [result];
  return {
    action,
    ...result,
    missingContextValues: resource === '*' ? result.missingContextValues : [],
    ...(organizations === undefined ? {} : { allowedByOrganizations: organizations }),
    resourceSpecificResults: specific,
  };
}

function resourceResult(
  explanation: Explanation,
  resource: string,
  statements: readonly MatchedStatement[],
): ResourceResult {
  const { outcome } = explanation.decision;
  const boundary = verdictOn(explanation, 'permissions boundary');
  return {
    resource,
    decision: simulated(outcome),
    matchedStatements: statements,
    missingContextValues: explanation.missingKeys.map(({ key }) => key),
    ...(boundary === undefined ? {} : { allowedByPermissionsBoundary: boundary }),
  };
}

function simulated(outcome: Outcome): SimulatedDecision {
  return outcome === 'allow' ? 'allowed' : outcome;
}

/** Whether every set of a layer allows; `undefined` when there is none. */
function verdictOn({ layers }: Explanation, name: LayerName): boolean | undefined {
  const results = layers.filter(({ layer, result }) => layer === name && result !== 'notApplicable');
  return results.length === 0 ? undefined : results.every(({ result }) => result === 'allow');
}
