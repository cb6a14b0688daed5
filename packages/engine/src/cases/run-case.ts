import { type AccessRequest, unknownResource } from '../evaluate/access-request.js';
import type { Decision } from '../evaluate/decision.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { PolicyLayers } from '../evaluate/layers.js';
import { explain, type ExplainOptions } from '../explain/explain.js';
import type { Explanation } from '../explain/explanation.js';
import { caseContext } from './case-context.js';
import { caseLayers } from './case-layers.js';
import { casePrincipal } from './case-principal.js';
import type { CaseExpectation, DecisionCase } from './decision-case.js';

/** The question that a case asks. */
export function questionOf({ principal, policies, request }: DecisionCase): readonly [AccessRequest, PolicyLayers] {
  const caller = casePrincipal(principal);
  const { action, resource, resourceAccount, canonicalUser, context } = request;
  const question: AccessRequest = {
    principal: caller,
    action,
    resource: typeof resource === 'string' ? resource : unknownResource,
    resourceAccount,
    canonicalUser,
    context: caseContext(caller, context),
  };
  return [question, caseLayers(policies)];
}

/** The engine's decision on a case. */
export function decideCase(one: DecisionCase): Decision {
  return evaluate(...questionOf(one));
}

/** The decision on a case with its trace. */
export function explainCase(one: DecisionCase, options: ExplainOptions = {}): Explanation {
  return explain(...questionOf(one), options);
}

/** What differs between a decision and what a case expects of it, in words; empty when nothing does. */
export function differences(decision: Decision, expected: CaseExpectation): readonly string[] {
  const found: string[] = [];
  compare('outcome', [decision.outcome, expected.outcome], found);
  if (expected.layer !== undefined) compare('layer', [decision.layer, expected.layer], found);
  const { statement } = expected;
  if (statement === undefined) return found;
  const { policy, index, sid } = statement;
  if (policy !== undefined) compare('policy', [decision.statement?.policy, policy], found);
  if (index !== undefined) compare('statement', [decision.statement?.index, index], found);
  if (sid !== undefined) compare('sid', [decision.statement?.sid, sid], found);
  return found;
}

function compare(what: string, [got, wanted]: readonly [unknown, unknown], found: string[]): void {
  if (got !== wanted) found.push(`${what}: expected ${String(wanted)}, got ${String(got ?? 'none')}`);
}
