// The work of the benchmark: sets of policies and requests, in a neutral form that each engine's adapter translates.
// A statement has one effect, action patterns, resource patterns and perhaps a tag that the caller must have.

const services = ['s3', 'ec2', 'sqs', 'sns', 'dynamodb', 'lambda', 'logs', 'kms'];
const verbs = ['Get', 'Put', 'List', 'Delete', 'Create', 'Describe', 'Update', 'Tag'];

function allow(actions, resources, team) {
  return { effect: 'allow', actions, resources, team };
}

function deny(actions, resources, team) {
  return { effect: 'deny', actions, resources, team };
}

/** A small user policy: one match among three statements, one of them a Deny. */
function small() {
  const policies = [
    [
      allow(['s3:ListBucket'], ['arn:aws:s3:::docs']),
      allow(['s3:GetObject', 's3:PutObject'], ['arn:aws:s3:::docs/home/*']),
      deny(['s3:*'], ['arn:aws:s3:::docs/secret/*']),
    ],
  ];
  const requests = cycle(64, (n) => ({
    action: n % 2 === 0 ? 's3:GetObject' : 's3:PutObject',
    resource: `arn:aws:s3:::docs/home/alice/${n}.txt`,
    team: 'red',
  }));
  return { name: 'small', policies, requests };
}

/** Ten policies of ten statements with wildcards and conditions; what allows stands near the end. */
function medium() {
  const policies = Array.from({ length: 10 }, (_, p) =>
    Array.from({ length: 10 }, (_unused, s) => {
      const service = services[(p + s) % services.length];
      const actions = [`${service}:${verbs[s % verbs.length]}*`, `${service}:${verbs[(s + 3) % verbs.length]}Item`];
      const resources = [
        `arn:aws:${service}:us-east-1:111122223333:team-${p}/*`,
        `arn:aws:${service}:*:*:shared-${s}-*`,
      ];
      return s === 4 ? deny(actions, resources, 'blue') : allow(actions, resources, s % 2 === 0 ? 'red' : undefined);
    }),
  );
  policies[9][8] = allow(['s3:Get*'], ['arn:aws:s3:::docs/*/public/*'], 'red');
  const requests = cycle(64, (n) => ({
    action: n % 2 === 0 ? 's3:GetObject' : 's3:GetObjectTagging',
    resource: `arn:aws:s3:::docs/project-${n}/public/a.txt`,
    team: 'red',
  }));
  return { name: 'medium', policies, requests };
}

/** A hundred policies of twenty statements; nothing allows the requests. */
function large() {
  return { name: 'large', policies: many(100, 20), requests: cycle(64, denied) };
}

/** As many policies as an account may have, in one set; half of the requests are allowed. */
function account() {
  const requests = cycle(64, (n) => (n % 2 === 0 ? denied(n) : allowed(n * 77)));
  return { name: 'account (5,000 policies)', policies: many(5000, 4), requests };
}

function many(policies, statements) {
  return Array.from({ length: policies }, (_, p) =>
    Array.from({ length: statements }, (_unused, s) => {
      const service = services[(p * 3 + s) % services.length];
      const verb = verbs[(p + s) % verbs.length];
      const resources = [`arn:aws:${service}:us-east-1:111122223333:app-${p}/stage-${s}/*`];
      if (s % 7 === 6) return deny([`${service}:Delete*`], resources);
      return allow([`${service}:${verb}*`, `${service}:${verb}Item`], resources, s % 3 === 0 ? 'red' : undefined);
    }),
  );
}

function denied(n) {
  const service = services[n % services.length];
  return {
    action: `${service}:${verbs[(n >> 3) % verbs.length]}Item`,
    resource: `arn:aws:${service}:us-east-1:111122223333:app-${n}/other/x`,
    team: 'red',
  };
}

function allowed(n) {
  const p = n % 5000;
  const service = services[(p * 3 + 1) % services.length];
  return {
    action: `${service}:${verbs[(p + 1) % verbs.length]}Item`,
    resource: `arn:aws:${service}:us-east-1:111122223333:app-${p}/stage-1/x`,
    team: 'red',
  };
}

function cycle(length, make) {
  return Array.from({ length }, (_, n) => make(n));
}

/**
 * Requests that only the comparison of answers asks: what statements spread over the set are about, for callers of two
 * teams. They meet every Deny and condition that the timed requests do not.
 */
export function probes({ policies }, most) {
  const statements = policies.flat();
  const step = Math.max(1, Math.floor(statements.length / most));
  return cycle(Math.min(most, statements.length), (n) => {
    const { actions, resources } = statements[n * step];
    const [action] = actions;
    return {
      action: action.replaceAll('*', action.endsWith('*') ? 'Item' : ''),
      resource: resources[n % resources.length].replaceAll('*', 'x'),
      team: n % 3 === 0 ? 'blue' : 'red',
    };
  });
}

export const workloads = [small(), medium(), large(), account()];
