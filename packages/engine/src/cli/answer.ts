import type { DecisionCase } from '../cases/decision-case.js';
import { decideCase, differences, explainCase } from '../cases/run-case.js';
import type { Decision } from '../evaluate/decision.js';
import type { Explanation } from '../explain/explanation.js';
import type { ExplainOptions } from '../explain/explain.js';
import { renderTree } from '../explain/render-tree.js';
import { mark, reasonOf } from './words.js';

/** What the command says to one case. */
export interface Answer extends Decision {
  readonly name: string;
  readonly reason: string;
  /** Present when the case has an expectation. */
  readonly passed?: boolean;
  readonly differences?: readonly string[];
  readonly trace?: Explanation;
}

/** Decides a case; with its trace when it is known how to explain. */
export function answerCase(one: DecisionCase, how?: ExplainOptions): Answer {
  const explanation = how === undefined ? undefined : explainCase(one, how);
  const decision = explanation?.decision ?? decideCase(one);
  const found = one.expect === undefined ? undefined : differences(decision, one.expect);
  return {
    name: one.name,
    ...decision,
    reason: reasonOf(decision),
    ...(found === undefined ? {} : { passed: found.length === 0 }),
    ...(found === undefined || found.length === 0 ? {} : { differences: found }),
    ...(explanation === undefined ? {} : { trace: explanation }),
  };
}

/** How answers are printed. */
export interface Manner {
  readonly json: boolean;
  /** A table; for a terminal only. */
  readonly terminal: boolean;
  readonly color: boolean;
}

/** An answer as one line, or with its trace as several. */
export function formatAnswer(answer: Answer, { json, terminal, color }: Manner): string {
  if (json) return JSON.stringify(answer);
  const { name, outcome, layer, reason, trace } = answer;
  const columns = terminal
    ? [mark(answer, color), outcome.padEnd(12), layer.padEnd(23), `${name}: ${reason}`].join('  ')
    : [mark(answer, false), outcome, layer, name, reason].join('\t');
  const lines = [columns, ...(answer.differences ?? []).map((difference) => `    ${difference}`)];
  if (trace !== undefined) lines.push(renderTree(trace, { color }));
  return lines.join('\n');
}
