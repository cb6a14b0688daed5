/** What a large account costs: 200 users, 200 roles, 100 groups, 1,000 policies and 5,000 attachments. */
import { load } from './load.mjs';
import { once, operations, sign } from './requests.mjs';

const sizes = { User: 200, Role: 200, Group: 100, Policy: 1000 };
/** As many as a principal may have. */
const attachmentsEach = 10;
const clients = 16;
const account = '123456789012';

const documentOf = (resource, action = ['s3:GetObject', 's3:ListBucket']) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] });
const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: account }, Action: 'sts:AssumeRole' }],
});

function iamCaller({ endpoint, credentials }) {
  return async (action, parameters = {}) => {
    const body = new URLSearchParams({ Action: action, Version: '2010-05-08', ...parameters }).toString();
    const request = await sign(endpoint, credentials, { ...operations.GetCallerIdentity, service: 'iam', body });
    const answer = await once(request);
    if (answer.status >= 300) throw new Error(`${action}: ${answer.status} ${answer.text}`);
    return answer.text;
  };
}

/** Does all the work with sixteen clients at once. */
async function together(work) {
  const queue = work.values();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const call of queue) await call();
    }),
  );
}

const policyArn = (n) => `arn:aws:iam::${account}:policy/policy-${n % sizes.Policy}`;
const range = (length) => Array.from({ length }, (_, n) => n);

/** Makes everything by calls to IAM; seconds and calls. */
async function fill(iam) {
  const extra = {
    Policy: (n) => ({ PolicyDocument: documentOf([`arn:aws:s3:::bucket-${n}`, `arn:aws:s3:::bucket-${n}/*`]) }),
    Role: () => ({ AssumeRolePolicyDocument: trust }),
  };
  const start = performance.now();
  const entities = Object.entries(sizes).flatMap(([kind, size]) =>
    range(size).map(
      (n) => () => iam(`Create${kind}`, { [`${kind}Name`]: `${kind.toLowerCase()}-${n}`, ...extra[kind]?.(n) }),
    ),
  );
  await together(entities);
  let next = 0;
  const attachments = ['User', 'Role', 'Group'].flatMap((kind) =>
    range(sizes[kind] * attachmentsEach).map((n) => {
      const PolicyArn = policyArn((next += 1));
      const name = `${kind.toLowerCase()}-${Math.floor(n / attachmentsEach)}`;
      return () => iam(`Attach${kind}Policy`, { [`${kind}Name`]: name, PolicyArn });
    }),
  );
  await together(attachments);
  const calls = entities.length + attachments.length;
  return { calls, seconds: Number(((performance.now() - start) / 1000).toFixed(1)) };
}

const reads = {
  ListUsers: {},
  ListRoles: {},
  ListPolicies: { Scope: 'Local' },
  'ListPolicies OnlyAttached': { OnlyAttached: 'true' },
  ListEntitiesForPolicy: { PolicyArn: policyArn(7) },
  GetAccountAuthorizationDetails: {},
  'GetAccountAuthorizationDetails LocalManagedPolicy': { 'Filter.member.1': 'LocalManagedPolicy' },
  GetAccountSummary: {},
  ListAttachedUserPolicies: { UserName: 'user-100' },
  GetUser: { UserName: 'user-100' },
};

/** Milliseconds of one call after the other. */
async function times(call, { warmUp = 20, amount = 100 } = {}) {
  const taken = [];
  for (let n = 0; n < warmUp + amount; n += 1) {
    const start = performance.now();
    await call();
    if (n >= warmUp) taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share) => Number(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))].toFixed(1));
  return { p50: at(0.5), p99: at(0.99) };
}

/** Requests of a user who may read one object, as many as are served. */
async function decisions({ endpoint, reader }) {
  const rows = {};
  for (const name of ['GetCallerIdentity', 'GetObject 1 KB']) {
    rows[name] = await load(await sign(endpoint, reader, operations[name]));
  }
  return rows;
}

async function makeReader(target) {
  const iam = iamCaller(target);
  await once(await sign(target.endpoint, target.credentials, { service: 's3', method: 'PUT', path: '/bench' }));
  await once(await sign(target.endpoint, target.credentials, operations['PutObject 1 KB']));
  await iam('CreateUser', { UserName: 'reader' });
  const PolicyDocument = documentOf('arn:aws:s3:::bench/*', 's3:GetObject');
  await iam('PutUserPolicy', { UserName: 'reader', PolicyName: 'read', PolicyDocument });
  const key = await iam('CreateAccessKey', { UserName: 'reader' });
  const text = (element) => new RegExp(`<${element}>([^<]+)<`).exec(key)?.[1];
  return { accessKeyId: text('AccessKeyId'), secretAccessKey: text('SecretAccessKey') };
}

/** Measures a cloud whose account is empty, fills it, and measures it again. */
export async function measureAccount(target) {
  const iam = iamCaller(target);
  const reader = await makeReader(target);
  const empty = await decisions({ ...target, reader });
  const filled = await fill(iam);
  const rows = {};
  for (const [name, parameters] of Object.entries(reads)) {
    rows[name] = await times(() => iam(name.split(' ')[0], parameters));
  }
  return { filled, rows, decisions: { empty, large: await decisions({ ...target, reader }) } };
}

/** The figures as tables. */
export function accountTables({ filled, rows, decisions: { empty, large } }) {
  return [
    {
      header: [
        `200 users, 200 roles, 1,000 policies, 5,000 attachments (${filled.calls} calls: ${filled.seconds} s)`,
        'p50 ms',
        'p99 ms',
      ],
      rows: Object.entries(rows).map(([name, { p50, p99 }]) => [name, p50, p99]),
    },
    {
      header: ['a user of that account', 'per s', 'p99 ms', 'when empty, per s', 'p99 ms'],
      rows: Object.entries(large).map(([name, now]) => [
        name,
        ...[now.perSecond, now.p99, empty[name].perSecond, empty[name].p99],
      ]),
    },
  ];
}
