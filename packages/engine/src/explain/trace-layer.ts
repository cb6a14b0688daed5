import type { CompiledPolicies, CompiledPolicy } from '../evaluate/compile/compiled-policies.js';
import type { CompiledStatement } from '../evaluate/compile/compiled-statement.js';
import type { LayerName, Outcome } from '../evaluate/decision.js';
import { principalClasses } from '../evaluate/principal-rule.js';
import type { TextPosition } from '../policy/parse/json-path.js';
import { type StatementExtent, statementExtents } from '../policy/parse/statement-extents.js';
import { BY_ACCOUNT, BY_ANYONE, BY_ISSUER, BY_NAME, BY_ROLE } from '../principal/principal-class.js';
import type { LayerTrace, PolicyTrace, PrincipalMatch, StatementTrace } from './explanation.js';
import { mismatchOf, type TraceScope } from './trace-statement.js';

const CLASS_NAMES: readonly (readonly [number, PrincipalMatch])[] = [
  [BY_NAME, 'caller'],
  [BY_ANYONE, 'anyone'],
  [BY_ROLE, 'role'],
  [BY_ISSUER, 'issuing user'],
  [BY_ACCOUNT, 'account'],
];

const FIRST: TextPosition = { line: 1, column: 1 };

/** One set of policies to trace. */
export interface LayerToTrace {
  readonly layer: LayerName;
  readonly level?: number;
  readonly policies: CompiledPolicies;
  readonly applies: boolean;
}

/** What every statement of a layer says to a request. */
export function traceLayer({ layer, level, policies, applies }: LayerToTrace, scope: TraceScope): LayerTrace {
  const traces = policies.policies.map((policy) => tracePolicy(policy, scope));
  const result = applies ? resultOf(traces) : 'notApplicable';
  return { layer, ...(level === undefined ? {} : { level }), result, policies: traces };
}

function resultOf(policies: readonly PolicyTrace[]): Outcome {
  const matched = policies.flatMap(({ statements }) => statements.filter((statement) => statement.matched));
  if (matched.some(({ effect }) => effect === 'Deny')) return 'explicitDeny';
  return matched.length > 0 ? 'allow' : 'implicitDeny';
}

function tracePolicy({ source, parsed, statements }: CompiledPolicy, scope: TraceScope): PolicyTrace {
  const { id, kind, attachedTo } = source;
  const extents = statementExtents(parsed.text);
  return {
    id,
    ...(kind === undefined ? {} : { kind }),
    ...(attachedTo === undefined ? {} : { attachedTo }),
    statements: statements.map((statement) => traceStatement(statement, extents[statement.parsed.index], scope)),
  };
}

function traceStatement(
  statement: CompiledStatement,
  { start, end }: Pick<StatementExtent, 'start' | 'end'> = { start: FIRST, end: FIRST },
  scope: TraceScope,
): StatementTrace {
  const { index, sid, effect } = statement.parsed;
  const mismatch = mismatchOf(statement, scope);
  return {
    index,
    ...(sid === undefined ? {} : { sid }),
    effect,
    start,
    end,
    matched: mismatch === undefined,
    ...(mismatch === undefined ? matchedBy(statement, scope) : { mismatch }),
  };
}

function matchedBy(statement: CompiledStatement, scope: TraceScope): { principalMatch?: readonly PrincipalMatch[] } {
  if (scope.rule === 'none') return {};
  const classes = principalClasses(statement, scope);
  return { principalMatch: CLASS_NAMES.filter(([bit]) => (classes & bit) !== 0).map(([, name]) => name) };
}
