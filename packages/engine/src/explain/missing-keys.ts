import type { AccessRequest } from '../evaluate/access-request.js';
import type { CompiledPolicies } from '../evaluate/compile/compiled-policies.js';
import type { ConditionKeys } from '../keys/condition-keys.js';
import { statementKeys } from '../policy/context-keys-of.js';
import type { MissingKey } from './explanation.js';
import { actionMismatch } from './trace-statement.js';

/** The keys that statements about this action ask for, in conditions or variables, and the request does not carry. */
export function missingKeys(
  request: AccessRequest,
  sets: readonly CompiledPolicies[],
  known: ConditionKeys | undefined,
): readonly MissingKey[] {
  const asked = new Map<string, string>();
  for (const { policies } of sets) {
    for (const { statements } of policies) {
      for (const statement of statements) {
        const isAbout = actionMismatch(statement, { request, rule: 'none', bounded: false }) === undefined;
        if (!isAbout) continue;
        for (const key of statementKeys(statement.parsed, statement.variables)) {
          const name = key.toLowerCase();
          if (!asked.has(name)) asked.set(name, key);
        }
      }
    }
  }
  return [...asked.keys()]
    .filter((name) => !request.context.has(name))
    .sort()
    .map((name) => ({ key: asked.get(name) ?? name, state: stateOf(name, request.action, known) }));
}

function stateOf(key: string, action: string, known: ConditionKeys | undefined): MissingKey['state'] {
  if (known === undefined) return 'absent';
  if (!known.isKnown(key)) return 'unknown';
  return known.belongsTo(key, action) ? 'notSupplied' : 'absent';
}
