import type { CompiledPolicy } from '../evaluate/compile/compiled-policies.js';
import type { LayerName } from '../evaluate/decision.js';
import type { Explanation, LayerTrace, PolicyTrace } from '../explain/explanation.js';
import type { LayerToTrace } from '../explain/trace-layer.js';
import { statementExtents } from '../policy/parse/statement-extents.js';
import type { MatchedStatement } from './simulation-result.js';

const GRANTING: ReadonlySet<LayerName> = new Set([
  'identity-based policy',
  'resource-based policy',
  'role trust policy',
]);

/**
 * The denying statements of an explicit deny, the granting ones of an allow. `sets` are the layers that were explained.
 */
export function matchedStatements(
  { decision, layers }: Explanation,
  sets: readonly LayerToTrace[],
): readonly MatchedStatement[] {
  if (decision.outcome === 'implicitDeny') return [];
  const effect = decision.outcome === 'allow' ? 'Allow' : 'Deny';
  return layers.flatMap((layer, at) => {
    const counts = layer.result !== 'notApplicable' && (effect === 'Deny' || GRANTING.has(layer.layer));
    return counts ? matchedOf(layer, sets[at]?.policies.policies ?? [], effect) : [];
  });
}

function matchedOf(
  { layer, policies }: LayerTrace,
  compiled: readonly CompiledPolicy[],
  effect: 'Allow' | 'Deny',
): readonly MatchedStatement[] {
  return policies.flatMap((policy, at) =>
    placesOf(policy, compiled[at]?.parsed.text ?? '', effect).map((place) => ({ policy: policy.id, ...place, layer })),
  );
}

function placesOf({ kind, statements }: PolicyTrace, text: string, effect: 'Allow' | 'Deny') {
  const matched = statements.filter((statement) => statement.matched && statement.effect === effect);
  if (matched.length === 0) return [];
  const extents = statementExtents(text);
  return matched.map(({ index, start, end }) => ({
    ...(kind === undefined ? {} : { kind }),
    start: extents[index]?.reportedStart ?? start,
    end,
  }));
}
