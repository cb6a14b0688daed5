import { type ActionPattern, matchAction, parseActionPattern } from '../match/action-pattern.js';
import type { ParsedPolicy, ParsedStatement } from './parsed-policy.js';

/** Whether an action, written in lower case with its service, is granted. */
export type GrantTest = (action: string) => boolean;

interface Rule {
  readonly effect: ParsedStatement['effect'];
  /** Of `NotAction`: what no pattern matches. */
  readonly inverted: boolean;
  /** By service; those for every service under the empty one. */
  readonly patterns: ReadonlyMap<string, readonly ActionPattern[]>;
}

/**
 * The actions that identity-based policies grant on some resource under some condition, asked service by service. A
 * denial counts where it leaves nothing: on every resource and under no condition.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html
 */
export function grantedActions(policies: readonly ParsedPolicy[]): (service: string) => GrantTest {
  const rules = policies.flatMap(({ statements }) => statements.filter(counts).map(ruleOf));
  return (service) => {
    const tests = rules.flatMap(({ effect, inverted, patterns }) => {
      const own = [...(patterns.get('') ?? []), ...(patterns.get(service) ?? [])];
      if (own.length === 0 && !inverted) return [];
      return [{ effect, matches: (action: string) => own.some((one) => matchAction(one, action)) !== inverted }];
    });
    const some = (wanted: ParsedStatement['effect'], action: string): boolean =>
      tests.some(({ effect, matches }) => effect === wanted && matches(action));
    return (action) => some('Allow', action) && !some('Deny', action);
  };
}

function counts({ effect, resources = [], conditions }: ParsedStatement): boolean {
  return effect === 'Allow' || (resources.includes('*') && conditions.length === 0);
}

function ruleOf({ effect, actions, notActions = [] }: ParsedStatement): Rule {
  const patterns = new Map<string, ActionPattern[]>();
  for (const source of actions ?? notActions) {
    const pattern = parseActionPattern(source);
    if (pattern === undefined) continue;
    const service = pattern.prefix.slice(0, Math.max(pattern.prefix.indexOf(':'), 0));
    const known = patterns.get(service);
    if (known === undefined) patterns.set(service, [pattern]);
    else known.push(pattern);
  }
  return { effect, inverted: actions === undefined, patterns };
}
