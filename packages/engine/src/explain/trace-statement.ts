import type { CompiledCondition } from '../condition/compiled-condition.js';
import type { AccessRequest } from '../evaluate/access-request.js';
import { unknownResource } from '../evaluate/access-request.js';
import type { CompiledStatement } from '../evaluate/compile/compiled-statement.js';
import { principalClasses, type PrincipalRule } from '../evaluate/principal-rule.js';
import { matchAction, parseActionPattern } from '../match/action-pattern.js';
import { matchResource } from '../match/resource-pattern.js';
import type { PrincipalValue } from '../policy/parsed-policy.js';
import { NO_MATCH } from '../principal/principal-class.js';
import type { Mismatch } from './explanation.js';

/** Under which rules a statement is traced. */
export interface TraceScope {
  readonly request: AccessRequest;
  readonly rule: PrincipalRule;
  readonly bounded: boolean;
}

/** The first part of a statement that does not fit the request; `undefined` when the statement applies. */
export function mismatchOf(statement: CompiledStatement, scope: TraceScope): Mismatch | undefined {
  return (
    actionMismatch(statement, scope) ??
    resourceMismatch(statement, scope) ??
    principalMismatch(statement, scope) ??
    conditionMismatch(statement, scope)
  );
}

export function actionMismatch({ parsed }: CompiledStatement, { request }: TraceScope): Mismatch | undefined {
  const policy = parsed.actions ?? parsed.notActions;
  if (policy === undefined) return { element: 'Action', policy: [], request: request.action };
  const name = request.action.toLowerCase();
  const listed = policy.map(parseActionPattern).some((pattern) => pattern !== undefined && matchAction(pattern, name));
  const element = parsed.actions === undefined ? 'NotAction' : 'Action';
  return listed === (element === 'Action') ? undefined : { element, policy, request: request.action };
}

function resourceMismatch(statement: CompiledStatement, { request }: TraceScope): Mismatch | undefined {
  const { resources, notResources } = statement.parsed;
  const { context, resource } = request;
  if (resources === undefined && notResources === undefined) return undefined;
  const element = resources === undefined ? 'NotResource' : 'Resource';
  const policy = resources ?? notResources ?? [];
  const applies = resourceApplies(statement, resource, context);
  return applies ? undefined : { element, policy, request: resourceText(resource) };
}

function resourceApplies(
  statement: CompiledStatement,
  resource: AccessRequest['resource'],
  context: AccessRequest['context'],
): boolean {
  const { resources } = statement.parsed;
  if (resource === unknownResource) return statement.deny || resources?.includes('*') === true;
  if (resources === undefined) return statement.notResourceApplies(resource, context);
  return statement.resources.some((pattern) => matchResource(pattern, resource, context) === true);
}

function principalMismatch(statement: CompiledStatement, scope: TraceScope): Mismatch | undefined {
  if (scope.rule === 'none' || principalClasses(statement, scope) !== NO_MATCH) return undefined;
  const { principals, notPrincipals } = statement.parsed;
  const element = notPrincipals === undefined ? 'Principal' : 'NotPrincipal';
  const policy = (principals ?? notPrincipals ?? []).map(principalText);
  return { element, policy, request: scope.request.principal.arn };
}

function principalText({ kind, value }: PrincipalValue): string {
  return kind === 'AWS' ? value : `${kind}:${value}`;
}

function conditionMismatch(statement: CompiledStatement, { request }: TraceScope): Mismatch | undefined {
  const failed = statement.conditions.find((condition) => !condition.holds(request.context));
  return failed === undefined ? undefined : unmet(failed, request);
}

function unmet({ parsed, key }: CompiledCondition, { context }: AccessRequest): Mismatch {
  const value = context.get(key);
  const request = value === undefined ? null : typeof value === 'string' ? [value] : value;
  return { element: 'Condition', operator: parsed.operator, key: parsed.key, policy: parsed.values, request };
}

/** A resource, or words for one that cannot be told. */
export function resourceText(resource: AccessRequest['resource']): string {
  return typeof resource === 'string' ? resource : 'unknown resource';
}
