// This engine. A request is one call of evaluate() with the policies of one user.
import { compilePolicies, evaluate } from '../dist/index.js';

const principal = {
  kind: 'user',
  partition: 'aws',
  account: '111122223333',
  arn: 'arn:aws:iam::111122223333:user/alice',
  userId: 'AIDAEXAMPLEALICE0001',
  id: 'AIDAEXAMPLEALICE0001',
  name: 'alice',
};

function statement({ effect, actions, resources, team }) {
  return {
    Effect: effect === 'allow' ? 'Allow' : 'Deny',
    Action: actions,
    Resource: resources,
    ...(team === undefined ? {} : { Condition: { StringEquals: { 'aws:PrincipalTag/team': team } } }),
  };
}

export function documents(policies) {
  return policies.map((statements, index) => ({
    id: `policy-${index}`,
    document: JSON.stringify({ Version: '2012-10-17', Statement: statements.map(statement) }),
  }));
}

export function compile(sources) {
  return { identity: compilePolicies(sources) };
}

export function prepare({ policies, requests }) {
  const layers = compile(documents(policies));
  const asked = requests.map(({ action, resource, team }) => ({
    principal,
    action,
    resource,
    resourceAccount: '111122223333',
    context: new Map([
      ['aws:principaltag/team', team],
      ['aws:username', 'alice'],
      ['aws:sourceip', '203.0.113.7'],
      ['aws:securetransport', 'true'],
    ]),
  }));
  return { requests: asked, decide: (request) => evaluate(request, layers).outcome === 'allow' };
}

export function decideOnce(layers, request) {
  return evaluate(request, layers);
}
