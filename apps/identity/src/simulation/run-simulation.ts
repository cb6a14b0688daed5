/** Runs a simulation and gives a page of its results. */
import type { SimulatedPolicy } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';
import { evaluationResult } from '../outputs/evaluation-result.js';
import { listedPage, pageOutput } from '../resources/paging.js';
import { required } from '../resources/required.js';
import type { SimulatedCaller } from './simulated-caller.js';
import { type SimulationInput, simulationInput } from './simulation-input.js';

interface PagedInput extends SimulationInput {
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
}

/** What the operation itself knows. */
export interface SimulationParts {
  readonly caller: SimulatedCaller;
  readonly policies: readonly SimulatedPolicy[];
  /** The principal's own; the request's stands in for it. */
  readonly boundary?: SimulatedPolicy | undefined;
  readonly serviceControl: readonly (readonly string[])[];
}

/**
 * Simulates what a request asks for.
 * @throws ServiceError `InvalidInput`
 */
export async function runSimulation({ simulator }: IdentityTools, input: PagedInput, parts: SimulationParts) {
  required(input.ActionNames, 'ActionNames');
  const given = simulationInput(input);
  const { principal, context } = parts.caller;
  const results = await simulator.simulate({
    ...given,
    caller: principal,
    policies: parts.policies,
    boundary: given.boundary ?? parts.boundary,
    serviceControl: parts.serviceControl,
    context: { ...context, ...given.context },
  });
  const page = listedPage(results, input);
  return { EvaluationResults: page.items.map(evaluationResult), ...pageOutput(page) };
}
