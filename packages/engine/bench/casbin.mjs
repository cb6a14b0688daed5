// casbin: one policy line an action and resource pattern; keyMatch is its wildcard at the end, `like` ours for the rest.
import { newEnforcer, newModelFromString, StringAdapter } from 'casbin';

const model = `
[request_definition]
r = sub, act, obj, team

[policy_definition]
p = sub, act, obj, team, eft

[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))

[matchers]
m = r.sub == p.sub && like(r.act, p.act) && like(r.obj, p.obj) && (p.team == "any" || r.team == p.team)
`;

/** A plain wildcard match, as quick as it can be in one function. */
function like(text, pattern) {
  let t = 0;
  let p = 0;
  let star = -1;
  let mark = 0;
  while (t < text.length) {
    if (p < pattern.length && pattern[p] === '*') {
      star = p++;
      mark = t;
    } else if (p < pattern.length && pattern[p] === text[t]) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++mark;
    } else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}

export async function prepare({ policies, requests }) {
  const lines = policies
    .flat()
    .flatMap(({ effect, actions, resources, team = 'any' }) =>
      actions.flatMap((action) => resources.map((resource) => `p, alice, ${action}, ${resource}, ${team}, ${effect}`)),
    );
  const enforcer = await newEnforcer(newModelFromString(model), new StringAdapter(lines.join('\n')));
  await enforcer.addFunction('like', like);
  const asked = requests.map(({ action, resource, team }) => ['alice', action, resource, team]);
  return { requests: asked, decide: (request) => enforcer.enforceSync(...request) };
}
