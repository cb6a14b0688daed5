// Cedar in WebAssembly, with the policy set parsed beforehand. Patterns are `like` over text in the context, because a
// Cedar action is an entity and has no wildcards.
import { setFlagsFromString } from 'node:v8';
import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';

// Node 20 can die in a deoptimization of an inlined call into WebAssembly.
setFlagsFromString('--no-turbo-inline-js-wasm-calls');

let sets = 0;

function likes(what, patterns) {
  return `(${patterns.map((pattern) => `context.${what} like ${JSON.stringify(pattern)}`).join(' || ')})`;
}

function policy({ effect, actions, resources, team }) {
  const when = [likes('act', actions), likes('obj', resources)];
  if (team !== undefined) when.push(`context.team == ${JSON.stringify(team)}`);
  return `${effect === 'allow' ? 'permit' : 'forbid'}(principal, action, resource) when { ${when.join(' && ')} };`;
}

export function prepare({ policies, requests }) {
  const name = `set-${sets++}`;
  const parsed = preparsePolicySet(name, { staticPolicies: policies.flat().map(policy).join('\n') });
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed).slice(0, 500));
  const asked = requests.map(({ action, resource, team }) => ({
    principal: { type: 'User', id: 'alice' },
    action: { type: 'Action', id: 'do' },
    resource: { type: 'Resource', id: 'it' },
    context: { act: action, obj: resource, team },
    preparsedPolicySetId: name,
    validateRequest: false,
    entities: [],
  }));
  return { requests: asked, decide };
}

function decide(request) {
  const answer = statefulIsAuthorized(request);
  if (answer.type !== 'success') throw new Error(JSON.stringify(answer).slice(0, 500));
  return answer.response.decision === 'allow';
}
