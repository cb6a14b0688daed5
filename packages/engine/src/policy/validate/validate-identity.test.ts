import { expect, test } from 'vitest';
import { validatePolicy } from './validate-policy.js';

const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };

function policy(statement: unknown, rest: object = {}): string {
  return JSON.stringify({ Version: '2012-10-17', ...rest, Statement: statement });
}

const syntax = 'Syntax errors in policy.';
const legacy = 'The policy failed legacy parsing';

const refused: readonly (readonly [string, string, string, string])[] = [
  ['text that is not JSON', 'x', syntax, '$'],
  ['a list', '[]', syntax, '$'],
  ['a trailing comma', '{"Version":"2012-10-17","Statement":[],}', syntax, '$'],
  ['a repeated member', '{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}', syntax, '$'],
  ['an unknown member', policy(allow, { Rules: [] }), syntax, '$.Rules'],
  ['an unknown member of a statement', policy({ ...allow, Actions: '*' }), syntax, '$.Statement.Actions'],
  ['a version that does not exist', policy(allow, { Version: '2012-10-18' }), syntax, '$.Version'],
  ['no statement', '{"Version":"2012-10-17"}', syntax, '$'],
  ['an empty list of statements', policy([]), syntax, '$.Statement'],
  ['a statement that is text', policy(['x']), syntax, '$.Statement[0]'],
  ['no effect', policy({ Action: '*', Resource: '*' }), syntax, '$.Statement.Effect'],
  ['an unknown effect', policy({ ...allow, Effect: 'Maybe' }), syntax, '$.Statement.Effect'],
  ['an action that is a number', policy({ ...allow, Action: 1 }), syntax, '$.Statement.Action'],
  ['Action and NotAction', policy([allow, { ...allow, NotAction: '*' }]), syntax, '$.Statement[1].NotAction'],
  ['Resource and NotResource', policy({ ...allow, NotResource: '*' }), syntax, '$.Statement.NotResource'],
  ['an unknown operator', policy({ ...allow, Condition: { X: { a: 'b' } } }), syntax, '$.Statement.Condition.X'],
  [
    'Null with IfExists',
    policy({ ...allow, Condition: { NullIfExists: { a: 'b' } } }),
    syntax,
    '$.Statement.Condition.NullIfExists',
  ],
  ['a condition that is text', policy({ ...allow, Condition: 'x' }), syntax, '$.Statement.Condition'],
  [
    'a condition value that is an object',
    policy({ ...allow, Condition: { Bool: { a: {} } } }),
    syntax,
    '$.Statement.Condition.Bool.a',
  ],
  ['no version', JSON.stringify({ Statement: allow }), 'Policy document must be version 2012-10-17 or greater.', '$'],
  [
    'the old version',
    policy(allow, { Version: '2008-10-17' }),
    'Policy document must be version 2012-10-17 or greater.',
    '$.Version',
  ],
  ['an effect in lower case', policy({ ...allow, Effect: 'allow' }), legacy, '$.Statement.Effect'],
  ['an ARN that is too short', policy({ ...allow, Resource: 'arn:aws:s3::docs' }), legacy, '$.Statement.Resource'],
  ['an ARN without a service', policy({ ...allow, Resource: 'arn:aws::::docs' }), legacy, '$.Statement.Resource'],
  [
    'a date that is none',
    policy({ ...allow, Condition: { DateLessThan: { k: 'soon' } } }),
    legacy,
    '$.Statement.Condition.DateLessThan.k',
  ],
  [
    'a month that is none',
    policy({ ...allow, Condition: { DateEquals: { k: '2020-13-01' } } }),
    legacy,
    '$.Statement.Condition.DateEquals.k',
  ],
  [
    'an epoch that is too late',
    policy({ ...allow, Condition: { DateEquals: { k: '9223372036854775808' } } }),
    legacy,
    '$.Statement.Condition.DateEquals.k',
  ],
  [
    'a year that is too early',
    policy({ ...allow, Condition: { DateEquals: { k: '-292275055-01-01' } } }),
    legacy,
    '$.Statement.Condition.DateEquals.k',
  ],
  [
    'a principal',
    policy({ ...allow, Principal: '*' }),
    'Policy document should not specify a principal.',
    '$.Statement.Principal',
  ],
  [
    'two statements of one name',
    policy([
      { ...allow, Sid: 'a' },
      { ...allow, Sid: 'a' },
    ]),
    'Statement IDs (SID) in a single policy must be unique.',
    '$.Statement[1].Sid',
  ],
  ['no action', policy({ Effect: 'Allow', Resource: '*' }), 'Policy statement must contain actions.', '$.Statement'],
  [
    'an empty list of actions',
    policy({ ...allow, Action: [] }),
    'Policy statement must contain actions.',
    '$.Statement.Action',
  ],
  [
    'a resource that is no ARN',
    policy({ ...allow, Resource: 'docs' }),
    'Resource docs must be in ARN format or "*".',
    '$.Statement.Resource',
  ],
  [
    'of several bad resources the last by the alphabet',
    policy({ ...allow, Resource: ['a', 'c', 'b'] }),
    'Resource c must be in ARN format or "*".',
    '$.Statement.Resource[1]',
  ],
  [
    'an unknown partition',
    policy({ ...allow, Resource: 'arn:azure:s3:::docs/a' }),
    'Partition "azure" is not valid for resource "arn:azure:s3:::docs/a".',
    '$.Statement.Resource',
  ],
  [
    'an unknown partition of a short ARN',
    policy({ ...allow, Resource: 'arn:azure:s3' }),
    'Partition "azure" is not valid for resource "arn:azure:s3:*:*:*".',
    '$.Statement.Resource',
  ],
  [
    'a resource without a vendor',
    policy({ ...allow, Resource: 'arn:aws' }),
    'Resource vendor must be fully qualified and cannot contain regexes.',
    '$.Statement.Resource',
  ],
  [
    'a region in an IAM resource',
    policy({ ...allow, Resource: 'arn:aws:iam:us-east-1:111122223333:user/a' }),
    'IAM resource arn:aws:iam:us-east-1:111122223333:user/a cannot contain region information.',
    '$.Statement.Resource',
  ],
  [
    'a region in a bucket',
    policy({ ...allow, Resource: 'arn:aws:s3:us-east-1::docs' }),
    'Resource arn:aws:s3:us-east-1::docs can not contain region information.',
    '$.Statement.Resource',
  ],
  [
    'an IAM resource of no kind',
    policy({ ...allow, Resource: 'arn:aws:iam::111122223333:bob' }),
    'IAM resource path must either be "*" or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.',
    '$.Statement.Resource',
  ],
  [
    'an action without a vendor',
    policy({ ...allow, Action: 'GetObject' }),
    'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    '$.Statement.Action',
  ],
  [
    'an action with two colons',
    policy({ ...allow, Action: ['s3:*', 's3:Get:Object'] }),
    'Actions/Condition can contain only one colon.',
    '$.Statement.Action[1]',
  ],
  [
    'a vendor with a wildcard',
    policy({ ...allow, Action: 's*:GetObject' }),
    'Vendor s* is not valid',
    '$.Statement.Action',
  ],
  [
    'a NotAction without a vendor',
    policy({ Effect: 'Allow', NotAction: 'x', Resource: '*' }),
    'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    '$.Statement.NotAction',
  ],
  [
    'no resource',
    policy({ Effect: 'Allow', Action: 's3:GetObject' }),
    'Policy statement must contain resources.',
    '$.Statement',
  ],
  [
    'an empty list of resources',
    policy({ ...allow, Resource: [] }),
    'Policy statement must contain resources.',
    '$.Statement',
  ],
];

test.each(refused)('IAM refuses %s', (_, text, message, path) => {
  expect(validatePolicy(text, 'identity')).toMatchObject({ code: 'MalformedPolicyDocument', message, path });
});

const accepted: readonly (readonly [string, string])[] = [
  ['the root user of an account', policy({ ...allow, Resource: 'arn:aws:iam::111122223333:root' })],
  ['a plain statement', policy(allow)],
  ['a list of statements', policy([allow, { ...allow, Effect: 'Deny' }])],
  ['an Id', policy(allow, { Id: 'x' })],
  [
    'services, actions and resources that nobody knows',
    policy({ ...allow, Action: 'nope:Nothing', Resource: 'arn:aws:nope:::x' }),
  ],
  ['any vendor', policy({ ...allow, Action: ['*', '*:Get*'] })],
  [
    'an empty Sid, twice',
    policy([
      { ...allow, Sid: '' },
      { ...allow, Sid: '' },
    ]),
  ],
  ['an operator without keys', policy({ ...allow, Condition: { Nothing: {} } })],
  [
    'an operator in lower case',
    policy({ ...allow, Condition: { 'foranyvalue:stringequalsifexists': { a: ['b', 1, true] } } }),
  ],
  ['the region of an access point', policy({ ...allow, Resource: 'arn:aws:s3:us-east-1:111122223333:accesspoint/a' })],
  [
    'dates of every form',
    policy({
      ...allow,
      Condition: { DateLessThan: { k: ['2020', '2020-01-31T10:00:00Z', '1577836800', '2020-02-31'] } },
    }),
  ],
  ['a partition by a wildcard', policy({ ...allow, Resource: 'arn:*:s3:::docs' })],
];

test.each(accepted)('IAM accepts %s', (_, text) => {
  expect(validatePolicy(text, 'identity')).toBeUndefined();
});

test('a fault says where it is, by line and column', () => {
  const text =
    '{\n  "Version": "2012-10-17",\n  "Statement": {\n    "Effect": "Allow", "Action": "x:y:z",\n    "Resource": "*"}}';
  expect(validatePolicy(text, 'boundary')).toMatchObject({ path: '$.Statement.Action', line: 4, column: 34 });
});

test('size is counted without white space', () => {
  const text = policy({ ...allow, Resource: `arn:aws:s3:::${'a'.repeat(6100)}` });
  const spaced = text.replaceAll(',', ',\n   ');
  const message = 'Cannot exceed quota for PolicySize: 6144';
  expect(validatePolicy(spaced, 'identity', { maxSize: 6144 })).toMatchObject({ code: 'LimitExceeded', message });
  expect(validatePolicy(spaced, 'identity', { maxSize: text.length })).toBeUndefined();
});
