import type { Explanation, LayerTrace, Mismatch, PolicyTrace, StatementTrace } from './explanation.js';

export interface RenderOptions {
  /** Colour codes; for a terminal only. */
  readonly color: boolean;
}

type Paint = (text: string) => string;

interface Paints {
  readonly good: Paint;
  readonly bad: Paint;
  readonly faint: Paint;
}

const plain: Paints = { good: (text) => text, bad: (text) => text, faint: (text) => text };

const coloured: Paints = {
  good: (text) => `\u001b[32m${text}\u001b[39m`,
  bad: (text) => `\u001b[31m${text}\u001b[39m`,
  faint: (text) => `\u001b[2m${text}\u001b[22m`,
};

/** An explanation as an indented tree, one line a layer, policy and statement. */
export function renderTree(explanation: Explanation, { color }: RenderOptions): string {
  const paints = color ? coloured : plain;
  const { decision, request, layers, missingKeys } = explanation;
  const paint = decision.outcome === 'allow' ? paints.good : paints.bad;
  const by = decision.statement === undefined ? '' : `, ${statementName(decision.statement)}`;
  const lines = [
    `${paint(decision.outcome)} ${request.action} on ${request.resource} for ${request.principal}`,
    `  decided by: ${decision.layer}${by}`,
    ...layers.flatMap((layer) => layerLines(layer, paints)),
    ...missingKeys.map(({ key, state }) => `  key not in the request: ${key} (${missingWords[state]})`),
  ];
  return lines.join('\n');
}

const missingWords = { absent: 'absent', unknown: 'unknown to AWS', notSupplied: 'known to AWS, not supplied here' };

function statementName({ policy, index, sid }: { policy: string; index: number; sid?: string }): string {
  return `statement ${index}${sid === undefined ? '' : ` "${sid}"`} of ${policy}`;
}

function layerLines(layer: LayerTrace, paints: Paints): readonly string[] {
  const level = layer.level === undefined ? '' : ` (level ${layer.level})`;
  const result = layer.result === 'allow' ? paints.good(layer.result) : paints.bad(layer.result);
  const shown = layer.result === 'notApplicable' ? paints.faint('not applicable') : result;
  return [`  ${layer.layer}${level}: ${shown}`, ...layer.policies.flatMap((policy) => policyLines(policy, paints))];
}

function policyLines(policy: PolicyTrace, paints: Paints): readonly string[] {
  const where = policy.attachedTo === undefined ? '' : ` (${policy.attachedTo})`;
  return [`    ${policy.id}${where}`, ...policy.statements.map((statement) => statementLine(statement, paints))];
}

function statementLine(statement: StatementTrace, paints: Paints): string {
  const { index, sid, effect, matched, mismatch, principalMatch, start } = statement;
  const name = `${index}${sid === undefined ? '' : ` "${sid}"`} ${effect} ${paints.faint(`${start.line}:${start.column}`)}`;
  if (!matched) return `      ${name} ${paints.faint(mismatch === undefined ? 'no match' : mismatchText(mismatch))}`;
  const how = principalMatch === undefined ? '' : ` by ${principalMatch.join(', ')}`;
  return `      ${name} ${effect === 'Allow' ? paints.good(`matches${how}`) : paints.bad(`matches${how}`)}`;
}

/** A mismatch in words. */
export function mismatchText(mismatch: Mismatch): string {
  const policy = mismatch.policy.map((value) => JSON.stringify(value)).join(', ');
  if (mismatch.element !== 'Condition') return `${mismatch.element} ${policy} does not fit ${mismatch.request}`;
  const { operator, key, request } = mismatch;
  const values = request === null ? 'is not in the request' : `is ${JSON.stringify(request)}`;
  return `Condition ${operator} ${key}: ${policy} is not met, the key ${values}`;
}
