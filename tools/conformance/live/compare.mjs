/** What differs between an endpoint's answer and what a case expects of it, in words; empty when nothing does. */

import { fromPrincipal } from './context.mjs';

const because = { allow: 'allow', explicitDeny: 'explicit deny', implicitDeny: 'implicit deny' };

const differs = (what, wanted, got) => (wanted === got ? [] : [`${what}: expected ${wanted}, got ${got ?? 'none'}`]);

/** The outcome only: what every endpoint tells. */
export function compareOutcome({ outcome }, expect) {
  return differs('outcome', expect.outcome === 'allow' ? 'allow' : 'deny', outcome);
}

/** The reason too: the layer, which sort of denial, and the statement's place. */
export function compareReason(record, expect) {
  const { layer, statement = {} } = expect;
  return [
    ...differs('decision', because[expect.outcome], record.because),
    ...(layer === undefined ? [] : differs('layer', layer, record.layer)),
    ...(statement.index === undefined ? [] : differs('statement', statement.index, record.statement?.index)),
    ...(statement.sid === undefined ? [] : differs('sid', statement.sid, record.statement?.sid)),
  ];
}

const stringOf = (value) => (value === undefined || value === null ? undefined : String(value));

/**
 * The keys that the decision was made with, as far as a policy of the case asks about them: those with the case's
 * values, and no others. What follows from the principal the case does not write.
 */
export function compareContext(record, written, mentioned) {
  const values = new Map(Object.entries(written).map(([name, value]) => [name.toLowerCase(), value]));
  return [...mentioned]
    .filter((key) => !fromPrincipal.has(key))
    .flatMap((key) => differs(key, stringOf(values.get(key)), stringOf(record.context[key])));
}
