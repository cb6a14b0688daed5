import type { Principal } from '@cloudgate/common';
import { conditionHolds } from './conditions.js';
import { fits, segmentsOf, type Token, tokensOf, type Values } from './tokens.js';

type Many = string | readonly string[];

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*' | Readonly<Record<string, Many>>;
  readonly NotPrincipal?: '*' | Readonly<Record<string, Many>>;
  readonly Action?: Many;
  readonly NotAction?: Many;
  readonly Resource?: Many;
  readonly NotResource?: Many;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Document {
  readonly Version?: string;
  readonly Statement: Statement | readonly Statement[];
}

export interface Question {
  readonly principal: Principal;
  readonly action: string;
  /** `undefined`: it cannot be told. */
  readonly resource: string | undefined;
  readonly account: string | undefined;
  readonly canonicalUser: string | undefined;
  readonly values: Values;
}

export function many(value: Many | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

export function statementsOf(document: Document): readonly Statement[] {
  return Array.isArray(document.Statement) ? document.Statement : [document.Statement as Statement];
}

function actionFits(pattern: string, action: string): boolean {
  if (/[\s,]/.test(pattern)) return false;
  const lower = pattern.toLowerCase();
  if (lower === '*') return true;
  const [service = '', name, ...more] = lower.split(':');
  const [actualService = '', actualName = ''] = action.toLowerCase().split(':');
  if (name === undefined || (service !== '*' && service !== actualService)) return false;
  const tokens = tokensOf([name, ...more].join(':'), { variables: false, wildcards: true, values: new Map() });
  return tokens !== undefined && fits(tokens, actualName);
}

/** `undefined` when a variable has no value. */
function resourceFits(pattern: string, question: Question, variables: boolean): boolean | undefined {
  // The first five parts know no variables.
  const head = /^(?:[^:]*:){0,5}/.exec(pattern)?.[0] ?? '';
  const whole = head.split(':').length === 6;
  const first = tokensOf(whole ? head : pattern, { variables: false, wildcards: true, values: new Map() }) ?? [];
  const last = whole
    ? tokensOf(pattern.slice(head.length), { variables, wildcards: true, values: question.values })
    : [];
  if (last === undefined) return undefined;
  const bound = segmentsOf([...first, ...last]).flatMap((segment, index) => [
    ...(index === 0 ? [] : [{ char: ':' }]),
    ...(index === 5 ? segment : segment.map((token, at) => boundToSegment(token, at === segment.length - 1))),
  ]);
  return fits(bound, question.resource ?? '');
}

function boundToSegment(token: Token, isLast: boolean): Token {
  return 'char' in token ? token : { wild: token.wild, colons: token.wild === 'run' && isLast };
}

function resourcesFit(statement: Statement, question: Question, variables: boolean): boolean {
  if (question.resource === undefined) {
    const { Effect, Resource, NotResource } = statement;
    return Effect === 'Deny' || many(Resource).includes('*') || (Resource ?? NotResource) === undefined;
  }
  if (statement.Resource !== undefined) {
    return many(statement.Resource).some((pattern) => resourceFits(pattern, question, variables) === true);
  }
  if (statement.NotResource === undefined) return true;
  const answers = many(statement.NotResource).map((pattern) => resourceFits(pattern, question, variables));
  return !answers.includes(true) && (statement.Effect === 'Deny' || !answers.includes(undefined));
}

export function applies(statement: Statement, question: Question, variables: boolean): boolean {
  const { Action, NotAction, Condition = {} } = statement;
  const listed = many(Action ?? NotAction).some((pattern) => actionFits(pattern, question.action));
  if (listed !== (Action !== undefined) || !resourcesFit(statement, question, variables)) return false;
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, value]) => {
      const wanted = (Array.isArray(value) ? value : [value]).map(String);
      return conditionHolds(operator, { key, wanted }, { values: question.values, variables });
    }),
  );
}

export type Way = 'none' | 'account' | 'issuer' | 'role' | 'anyone' | 'name';

function wayOf(kind: string, value: string, { principal: p, canonicalUser }: Question): Way {
  if (kind === 'CanonicalUser') return value === canonicalUser ? 'name' : 'none';
  if (kind === 'Service') return p.kind === 'service' && p.service === value ? 'name' : 'none';
  if (kind === 'Federated') return p.kind === 'federated-provider' && p.provider === value ? 'name' : 'none';
  if (value === '*') return 'anyone';
  if (!('account' in p)) return 'none';
  if (value === p.account || value === `arn:${p.partition}:iam::${p.account}:root`) {
    return p.kind === 'root' ? 'name' : 'account';
  }
  if (value === p.arn || (p.kind === 'user' && value === p.id)) return 'name';
  if (p.kind === 'role-session' && (value === p.roleArn || value === p.roleId)) return 'role';
  if (p.kind === 'federated-user' && p.issuer !== undefined && [p.issuer.arn, p.issuer.id].includes(value)) {
    return 'issuer';
  }
  return 'none';
}

/** In which ways a statement of a resource-based policy names the caller. */
export function waysOf(statement: Statement, question: Question, bounded: boolean): ReadonlySet<Way> {
  const element = statement.Principal ?? statement.NotPrincipal;
  if (element === undefined) return new Set();
  const entries = element === '*' ? [['AWS', '*'] as const] : Object.entries(element);
  const ways = new Set(entries.flatMap(([kind, value]) => many(value).map((one) => wayOf(kind, one, question))));
  ways.delete('none');
  if (statement.Principal !== undefined) return ways;
  const hit = ways.size === 0 || (statement.Effect === 'Deny' && bounded);
  return new Set<Way>(hit ? ['anyone'] : []);
}
